"""Train ``finger_edges.onnx``: where a finger's silhouette edges run in a rectified strip.

    pip install ringar scipy==1.17.1 onnx==1.23.2 jax==0.10.2
    python models/train_finger_edges.py strips GENERATOR PHOTOS strips-1.npz --hands 700 --seed 1
    python models/train_finger_edges.py fit strips-*.npz --steps 10000

GENERATOR is the folder of the ground truth's generator: its morphable hand is used, neither its cases nor its renderer.
PHOTOS is a folder of pictures to stand behind the drawn hands; what they show is not labelled. ``strips`` draws random
hands with a small rasteriser under random skin, light, rings and cameras and cuts strips as wrong landmarks would;
several runs with other seeds can share the work. ``fit`` trains on them and writes the model; its checksum goes into
``MANIFEST.toml``.
"""

import argparse
from pathlib import Path

import numpy as np


def _strips(arguments: argparse.Namespace) -> None:
    from finger_edges_training.hands import load_model  # noqa: PLC0415
    from finger_edges_training.strips import draw_strips  # noqa: PLC0415

    photos = sorted(p for p in arguments.photos.rglob("*") if p.suffix.lower() in {".jpg", ".jpeg", ".png"})
    drawn = draw_strips(load_model(arguments.generator), photos, arguments.seed, arguments.hands)
    np.savez_compressed(
        arguments.out,
        bgr=np.array([strip.bgr for strip in drawn]),
        left=np.array([strip.left for strip in drawn], np.float32),
        right=np.array([strip.right for strip in drawn], np.float32),
    )


def _fit(arguments: argparse.Namespace) -> None:
    from finger_edges_training.export import export  # noqa: PLC0415
    from finger_edges_training.network import train  # noqa: PLC0415

    files = [np.load(path, allow_pickle=False) for path in arguments.strips]
    strips = {key: np.concatenate([file[key] for file in files]) for key in ("bgr", "left", "right")}
    export(train(strips, arguments.steps, arguments.seed), arguments.out)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    strips = commands.add_parser("strips", help="draw hands and cut strips")
    strips.add_argument("generator", type=Path)
    strips.add_argument("photos", type=Path)
    strips.add_argument("out", type=Path)
    strips.add_argument("--hands", type=int, default=700)
    strips.add_argument("--seed", type=int, default=1)
    strips.set_defaults(run=_strips)
    fit = commands.add_parser("fit", help="train on the strips")
    fit.add_argument("strips", type=Path, nargs="+")
    fit.add_argument("--steps", type=int, default=10_000)
    fit.add_argument("--seed", type=int, default=0)
    fit.add_argument("--out", type=Path, default=Path(__file__).with_name("finger_edges.onnx"))
    fit.set_defaults(run=_fit)
    arguments = parser.parse_args()
    arguments.run(arguments)


if __name__ == "__main__":
    main()
