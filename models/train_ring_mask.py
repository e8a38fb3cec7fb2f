"""Train ``ring_mask.onnx``: how much of each pixel of a product photo is ring.

    pip install bpy==5.0.1 numpy==1.26.4 opencv-python-headless==4.10.0.84
    python models/train_ring_mask.py render GENERATOR RENDERED --rings 210
    pip install ringar onnx==1.23.2 torch==2.15.0
    python models/train_ring_mask.py compose RENDERED COMPOSED --files 470
    python models/train_ring_mask.py fit COMPOSED --steps 4500
    python models/train_ring_mask.py fit COMPOSED --steps 3000 --rate 1.5e-3 --begin ring_mask.pt
    python models/train_ring_mask.py fit COMPOSED --steps 1700 --rate 1.2e-3 --begin ring_mask.pt
    python models/train_ring_mask.py render GENERATOR RENDERED --rings 290 --seed 2
    python models/train_ring_mask.py compose RENDERED COMPOSED --files 420 --seed 2
    python models/train_ring_mask.py fit COMPOSED --steps 4200 --rate 2e-3 --begin ring_mask.pt
    python models/train_ring_mask.py fit COMPOSED --steps 7000 --rate 2.5e-3 --begin ring_mask.pt
    python models/train_ring_mask.py fit COMPOSED --steps 6000 --rate 2e-3 --begin ring_mask.pt

GENERATOR is the folder of the ground truth's generator: its ring builders, rooms and path tracer are used, none of its
cases. ``render`` path traces random rings with their alpha (in an environment of its own, for Blender's sake);
``compose`` lays them on made-up grounds with shadows, mirror images, tags, noise and JPEG; ``fit`` trains on nine rings
of ten, prints the overlap on the photos of the tenth and writes the model; its checksum goes into ``MANIFEST.toml``.
All three can be stopped and started again: what is there is left as it is, and ``fit --begin`` goes on from the weights
that another run has kept. Some of the shipped weights' runs began while rings were still being rendered and composed.
"""

import argparse
from pathlib import Path


def _render(arguments: argparse.Namespace) -> None:
    from ring_mask_training.rendering import render_rings  # noqa: PLC0415

    render_rings(arguments.generator, arguments.rendered, arguments.seed, range(arguments.rings))


def _compose(arguments: argparse.Namespace) -> None:
    from ring_mask_training.samples import compose_files  # noqa: PLC0415

    compose_files(arguments.rendered, arguments.composed, arguments.seed, range(arguments.files))


def _fit(arguments: argparse.Namespace) -> None:
    import torch  # noqa: PLC0415
    from ring_mask_training.export import export  # noqa: PLC0415
    from ring_mask_training.network import RingNetwork, train  # noqa: PLC0415
    from ring_mask_training.samples import read_samples  # noqa: PLC0415

    def keep(network: RingNetwork) -> None:
        torch.save(network.state_dict(), arguments.weights)
        export(network, arguments.out)

    network = RingNetwork()
    if arguments.begin is not None:
        network.load_state_dict(torch.load(arguments.begin))
    samples = read_samples(arguments.composed.glob("*.npz"))
    train(samples, arguments.steps, arguments.rate, arguments.seed, network, keep)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    render = commands.add_parser("render", help="path trace random rings")
    render.add_argument("generator", type=Path)
    render.add_argument("rendered", type=Path)
    render.add_argument("--seed", type=int, default=1)
    render.add_argument("--rings", type=int, default=210)
    render.set_defaults(run=_render)
    compose = commands.add_parser("compose", help="lay the rings on grounds")
    compose.add_argument("rendered", type=Path)
    compose.add_argument("composed", type=Path)
    compose.add_argument("--seed", type=int, default=1)
    compose.add_argument("--files", type=int, default=470)
    compose.set_defaults(run=_compose)
    fit = commands.add_parser("fit", help="train on the photos")
    fit.add_argument("composed", type=Path)
    fit.add_argument("--steps", type=int, default=4500)
    fit.add_argument("--rate", type=float, default=3e-3, help="highest learning rate")
    fit.add_argument("--seed", type=int, default=0)
    fit.add_argument("--begin", type=Path, help="weights to go on from")
    fit.add_argument("--weights", type=Path, default=Path("ring_mask.pt"), help="where weights are kept")
    fit.add_argument("--out", type=Path, default=Path(__file__).with_name("ring_mask.onnx"))
    fit.set_defaults(run=_fit)
    arguments = parser.parse_args()
    arguments.run(arguments)


if __name__ == "__main__":
    main()
