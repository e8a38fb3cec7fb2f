"""A small software rasteriser: triangles with per-vertex colour, and depth maps for shadows."""

import numba
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@numba.njit(cache=True)  # type: ignore[misc]
def draw(
    xy: Floats, depth: Floats, colour: Floats, triangles: NDArray[np.int32], picture: Floats, nearest: Floats
) -> None:
    """Draw triangles into ``picture`` (height, width, 3) with the z-buffer ``nearest`` (smaller depth wins)."""
    height, width = nearest.shape
    for number in range(len(triangles)):
        i, j, k = triangles[number]
        xi, yi, xj, yj, xk, yk = xy[i, 0], xy[i, 1], xy[j, 0], xy[j, 1], xy[k, 0], xy[k, 1]
        area = (xj - xi) * (yk - yi) - (xk - xi) * (yj - yi)
        if abs(area) < 1e-12:
            continue
        left, right = max(int(np.ceil(min(xi, xj, xk))), 0), min(int(np.floor(max(xi, xj, xk))), width - 1)
        top, bottom = max(int(np.ceil(min(yi, yj, yk))), 0), min(int(np.floor(max(yi, yj, yk))), height - 1)
        for y in range(top, bottom + 1):
            for x in range(left, right + 1):
                wj = ((x - xi) * (yk - yi) - (xk - xi) * (y - yi)) / area
                wk = ((xj - xi) * (y - yi) - (x - xi) * (yj - yi)) / area
                wi = 1.0 - wj - wk
                if wi < -1e-9 or wj < -1e-9 or wk < -1e-9:
                    continue
                d = wi * depth[i] + wj * depth[j] + wk * depth[k]
                if d < nearest[y, x]:
                    nearest[y, x] = d
                    for c in range(picture.shape[2]):
                        picture[y, x, c] = wi * colour[i, c] + wj * colour[j, c] + wk * colour[k, c]


def lit_share(vertices: Floats, triangles: NDArray[np.int32], towards: Floats, grid_px: int = 150) -> Floats:
    """(n,) 0-1: how far each vertex is seen from a far light in direction ``towards``; soft at shadow edges."""
    side = np.cross(towards, [0.3, 0.5, 0.8])
    side /= np.linalg.norm(side)
    up = np.cross(towards, side)
    u, v, depth = vertices @ side, vertices @ up, -(vertices @ towards)
    span = max(float(np.ptp(u)), float(np.ptp(v)))
    xy = np.stack([u - u.min(), v - v.min()], 1) / span * (grid_px - 3) + 1
    nearest = np.full((grid_px, grid_px), np.inf)
    draw(xy, depth, np.zeros((len(xy), 0)), triangles, np.zeros((grid_px, grid_px, 0)), nearest)
    texel = span / grid_px
    lit = np.zeros(len(xy))
    for dx, dy in ((0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)):
        column = np.clip(np.rint(xy[:, 0]).astype(int) + dx, 0, grid_px - 1)
        row = np.clip(np.rint(xy[:, 1]).astype(int) + dy, 0, grid_px - 1)
        lit += nearest[row, column] > depth - 2.5 * texel
    return lit / 5
