"""Train ``finger_joints.onnx``: where a finger's joints lie along it, from a crop and the hand's landmarks.

    pip install ringar numba==0.68.1 scipy==1.17.1 onnx==1.23.2 torch==2.15.0
    python models/train_finger_joints.py draw GENERATOR PHOTOS DRAWN --people 800
    python models/train_finger_joints.py fit DRAWN --steps 10000

GENERATOR is the folder of the ground truth's generator: its morphable hand, skin and environments are used, neither
its cases nor its renderer. PHOTOS is a folder of pictures to stand behind the drawn hands; what they show is not
labelled. ``draw`` makes random people's hands with a small rasteriser, lets the landmark models measure them and stores
pictures, answers and truth, one file per person: it can be stopped and started again, and several may share the people
(``--first``). ``fit`` trains on nine people of ten, prints the errors on the tenth and writes the model; its checksum
goes into ``MANIFEST.toml``.
"""

import argparse
from pathlib import Path


def _draw(arguments: argparse.Namespace) -> None:
    from finger_joints_training.drawing import draw_people  # noqa: PLC0415

    photos = sorted(p for p in arguments.photos.rglob("*") if p.suffix.lower() in {".jpg", ".jpeg", ".png"})
    numbers = range(arguments.first, arguments.people)
    draw_people(arguments.generator, photos, arguments.drawn, arguments.seed, numbers)


def _fit(arguments: argparse.Namespace) -> None:
    from finger_joints_training.export import export  # noqa: PLC0415
    from finger_joints_training.network import train  # noqa: PLC0415
    from finger_joints_training.samples import read_samples  # noqa: PLC0415

    export(train(read_samples(arguments.drawn.glob("*.npz")), arguments.steps, arguments.seed), arguments.out)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    draw = commands.add_parser("draw", help="draw hands and measure them")
    draw.add_argument("generator", type=Path)
    draw.add_argument("photos", type=Path)
    draw.add_argument("drawn", type=Path)
    draw.add_argument("--seed", type=int, default=1)
    draw.add_argument("--first", type=int, default=0, help="number of the first person")
    draw.add_argument("--people", type=int, default=800, help="number after the last person")
    draw.set_defaults(run=_draw)
    fit = commands.add_parser("fit", help="train on the drawn hands")
    fit.add_argument("drawn", type=Path)
    fit.add_argument("--steps", type=int, default=10_000)
    fit.add_argument("--seed", type=int, default=0)
    fit.add_argument("--out", type=Path, default=Path(__file__).with_name("finger_joints.onnx"))
    fit.set_defaults(run=_fit)
    arguments = parser.parse_args()
    arguments.run(arguments)


if __name__ == "__main__":
    main()
