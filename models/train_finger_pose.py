"""Train ``finger_pose.npz``: tilt and roll of every finger from the landmark models' answers.

    pip install ringar numba==0.68.1 scipy==1.17.1 torch==2.13.0
    python models/train_finger_pose.py render GENERATOR MEASURED --people 1300
    python models/train_finger_pose.py fit MEASURED

GENERATOR is the folder of the ground truth's generator: its morphable hand, skin and environments are used, neither
its cases nor its renderer. ``render`` draws random people's hands with a small rasteriser, lets the landmark models
measure them and stores answers and truth, one file per person: it can be stopped and started again, and several may
share the people (``--first``). ``fit`` trains on nine people of ten and prints the errors on the tenth. Both are
seeded: the same libraries on the same machine give the same bytes.
"""

import argparse
from pathlib import Path


def _render(arguments: argparse.Namespace) -> None:
    from finger_pose_training.measuring import measure_people  # noqa: PLC0415

    numbers = range(arguments.first, arguments.people)
    measure_people(arguments.generator, arguments.measured, arguments.seed, numbers)


def _fit(arguments: argparse.Namespace) -> None:
    from finger_pose_training.fitting import fit  # noqa: PLC0415

    fit(arguments.measured, arguments.out, arguments.seed)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    render = commands.add_parser("render", help="draw hands and measure them")
    render.add_argument("generator", type=Path)
    render.add_argument("measured", type=Path)
    render.add_argument("--seed", type=int, default=1)
    render.add_argument("--first", type=int, default=0, help="number of the first person")
    render.add_argument("--people", type=int, default=1300, help="number after the last person")
    render.set_defaults(run=_render)
    fit = commands.add_parser("fit", help="train on the measurements")
    fit.add_argument("measured", type=Path)
    fit.add_argument("--out", type=Path, default=Path(__file__).with_name("finger_pose.npz"))
    fit.add_argument("--seed", type=int, default=0)
    fit.set_defaults(run=_fit)
    arguments = parser.parse_args()
    arguments.run(arguments)


if __name__ == "__main__":
    main()
