"""Train ``finger_light.onnx``: how strong the light on a hand is and where it comes from.

    pip install bpy==5.0.1 numpy==1.26.4 opencv-python-headless==4.10.0.84
    python models/train_finger_light.py render GENERATOR RENDERED --hands 148 --seed 1
    python models/train_finger_light.py render GENERATOR RENDERED --hands 148 --seed 2
    pip install ringar onnx==1.23.2 torch==2.15.0
    python models/train_finger_light.py fit RENDERED --steps 4000

GENERATOR is the folder of the ground truth's generator: its hands, rooms and path tracer are used, none of its cases.
``render`` path traces small pictures of random hands in random rooms, half of them of the generator's kinds (in an
environment of its own, for Blender's sake; hands that are there already are left as they are). ``fit`` trains on nine
hands of ten, prints the errors on the tenth and writes the model; its checksum goes into ``MANIFEST.toml``.
"""

import argparse
from pathlib import Path


def _render(arguments: argparse.Namespace) -> None:
    from finger_light_training.rendering import render_hands  # noqa: PLC0415

    render_hands(arguments.generator, arguments.rendered, arguments.seed, range(arguments.hands))


def _fit(arguments: argparse.Namespace) -> None:
    from finger_light_training.export import export  # noqa: PLC0415
    from finger_light_training.network import train  # noqa: PLC0415
    from finger_light_training.samples import read_samples  # noqa: PLC0415

    samples = read_samples(path for path in arguments.rendered.glob("*.npz") if ".part" not in path.name)
    export(train(samples, arguments.steps, arguments.rate, arguments.seed), arguments.out)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    render = commands.add_parser("render", help="path trace random hands in random rooms")
    render.add_argument("generator", type=Path)
    render.add_argument("rendered", type=Path)
    render.add_argument("--seed", type=int, default=1)
    render.add_argument("--hands", type=int, default=148)
    render.set_defaults(run=_render)
    fit = commands.add_parser("fit", help="train on the pictures")
    fit.add_argument("rendered", type=Path)
    fit.add_argument("--steps", type=int, default=4000)
    fit.add_argument("--rate", type=float, default=2e-3, help="highest learning rate")
    fit.add_argument("--seed", type=int, default=0)
    fit.add_argument("--out", type=Path, default=Path(__file__).with_name("finger_light.onnx"))
    fit.set_defaults(run=_fit)
    arguments = parser.parse_args()
    arguments.run(arguments)


if __name__ == "__main__":
    main()
