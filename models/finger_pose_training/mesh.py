"""The hand mesh refined by Catmull-Clark steps, as matrices: one set serves every morph and pose."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Floats = NDArray[np.float64]
Indices = NDArray[np.int64]


def _incidence(rows: Indices, columns: Indices, shape: tuple[int, int]) -> Any:
    return sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape)


def refine(quads: Indices, count: int, corner_uv: Floats) -> tuple[Any, Indices, Floats]:
    """One step: (new x old vertices) matrix, new quads and their (n, 4, 2) texture coordinates.

    Rules of Catmull and Clark (1978); a border keeps its own cubic B-spline. ``corner_uv`` is halved linearly.
    """
    faces = len(quads)
    sides = np.stack([quads, np.roll(quads, -1, 1)], -1).reshape(-1, 2)
    edges, side_edge = np.unique(np.sort(sides, 1), axis=0, return_inverse=True)
    side_edge = side_edge.reshape(faces, 4)
    face_number, edge_number = np.arange(faces), np.arange(len(edges))
    face = _incidence(np.repeat(face_number, 4), quads.ravel(), (faces, count)) / 4
    middle = _incidence(np.repeat(edge_number, 2), edges.ravel(), (len(edges), count)) / 2
    touching = _incidence(side_edge.ravel(), np.repeat(face_number, 4), (len(edges), faces))
    border = np.asarray(touching.sum(1)).ravel() < 2
    edge = sparse.diags(np.where(border, 1.0, 0.5)) @ middle
    edge = edge + sparse.diags(np.where(border, 0.0, 0.25)) @ touching @ face

    around = _incidence(quads.ravel(), np.repeat(face_number, 4), (count, faces))
    spokes = _incidence(edges.ravel(), np.repeat(edge_number, 2), (count, len(edges)))
    valence = np.maximum(np.asarray(around.sum(1)).ravel(), 1)
    on_border = np.asarray(spokes @ border.astype(float)).ravel() > 0
    inner = sparse.diags(1 / valence**2) @ (around @ face + 2 * spokes @ middle)
    inner = inner + sparse.diags((valence - 3) / valence)
    outer = 0.5 * sparse.identity(count) + 0.25 * spokes @ sparse.diags(border.astype(float)) @ middle
    vertex = sparse.diags((~on_border).astype(float)) @ inner + sparse.diags(on_border.astype(float)) @ outer

    e, f = side_edge + count, face_number + count + len(edges)
    corners = [np.stack([quads[:, i], e[:, i], f, e[:, i - 1]], 1) for i in range(4)]
    side_uv, face_uv = (corner_uv + np.roll(corner_uv, -1, 1)) / 2, corner_uv.mean(1)
    uv = [np.stack([corner_uv[:, i], side_uv[:, i], face_uv, side_uv[:, i - 1]], 1) for i in range(4)]
    matrix = sparse.vstack([vertex, edge, face]).tocsr()
    return matrix, np.stack(corners, 1).reshape(-1, 4), np.stack(uv, 1).reshape(-1, 4, 2)


@dataclass(frozen=True)
class HandMesh:
    """Two refinements of the hand.

    Attributes
    ----------
    to_coarse, coarse_to_fine, to_fine
        Matrices from the posed mesh to the once and twice refined one, and between these.
    triangles, coarse_triangles
        (n, 3) int32 of the fine and the coarse mesh.
    quads, corner_uv
        (n, 4) of the fine mesh and (n, 4, 2) texture coordinates of its corners.
    edges
        (n, 2) of the fine mesh.
    """

    to_coarse: Any
    coarse_to_fine: Any
    to_fine: Any
    triangles: NDArray[np.int32]
    coarse_triangles: NDArray[np.int32]
    quads: Indices
    corner_uv: Floats
    edges: Indices
    meeting: Any

    @classmethod
    def of(cls, hand: Any) -> "HandMesh":
        """Refine the generator's hand."""
        quads, uv = np.array(hand.faces), np.array(hand.uv, float)
        to_coarse, coarse, uv = refine(quads, len(hand.V0), uv)
        coarse_to_fine, fine, uv = refine(coarse, to_coarse.shape[0], uv)
        to_fine = (coarse_to_fine @ to_coarse).tocsr()
        sides = np.concatenate([fine[:, [i, (i + 1) % 4]] for i in range(4)])
        meeting = _incidence(fine.ravel(), np.repeat(np.arange(len(fine)), 4), (to_fine.shape[0], len(fine)))
        edges = np.unique(np.sort(sides, 1), axis=0)
        return cls(to_coarse, coarse_to_fine, to_fine, _cut(fine), _cut(coarse), fine, uv, edges, meeting)

    def normals(self, vertices: Floats, *, mirrored: bool) -> Floats:
        """(n, 3) unit outward normals of the fine mesh."""
        a, b, c, d = (vertices[self.quads[:, i]] for i in range(4))
        out: Floats = self.meeting @ np.cross(c - a, d - b)
        return out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-12) * (-1.0 if mirrored else 1.0)


def _cut(quads: Indices) -> NDArray[np.int32]:
    return np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]]).astype(np.int32)
