"""Rotations as unit quaternions (x, y, z, w): they interpolate well, in four numbers instead of nine."""

import numpy as np

from gluteus.movement.kinematics import Array


def quaternions(rotations: Array) -> Array:
    """Of rotations (..., 3, 3), with w never negative: (..., 4).

    The largest eigenvector of Bar-Itzhack's symmetric matrix K is the quaternion, whatever the angle.
    """
    m = rotations
    trace = np.trace(m, axis1=-2, axis2=-1)[..., None, None]
    k = np.empty((*m.shape[:-2], 4, 4))
    k[..., :3, :3] = m + np.swapaxes(m, -1, -2) - trace * np.eye(3)
    axis = np.stack(
        [m[..., 2, 1] - m[..., 1, 2], m[..., 0, 2] - m[..., 2, 0], m[..., 1, 0] - m[..., 0, 1]], -1
    )
    k[..., :3, 3] = k[..., 3, :3] = axis
    k[..., 3, 3] = trace[..., 0, 0]
    found: Array = np.linalg.eigh(k)[1][..., -1]
    return np.where(found[..., 3:] < 0, -found, found)
