/* The chair, the step, the mat: boxes in the tones of the stills. */

import { BoxGeometry, Color, Group, Mesh, MeshBasicMaterial, Vector3 } from "../../vendor/three/three.module.min.js";

// Right, left, top, bottom, front, back, as three orders the faces of a box.
const TONES = [0.86, 0.86, 1, 0.8, 0.93, 0.93];
const TOP = 2;

/** A group of boxes out of a clip's props; what has no place lies under `aim_m`. `dispose` frees them. */
export function propsOf(blocks, [aimLeft_m, , aimForward_m]) {
  const group = new Group();
  for (const { middle_m, size_m, colour, flat, adrift } of blocks) {
    const materials = TONES.map((tone, face) => new MeshBasicMaterial({
      color: new Color(colour).multiplyScalar(tone), depthWrite: !flat, visible: !flat || face === TOP,
    }));
    const box = new Mesh(new BoxGeometry(...size_m), materials);
    box.position.set(...middle_m);
    if (adrift) box.position.add(new Vector3(aimLeft_m, 0, aimForward_m));
    box.renderOrder = flat ? 0 : 2;
    group.add(box);
  }
  return Object.assign(group, { dispose: () => group.children.forEach(free) });
}

function free({ geometry, material }) {
  geometry.dispose();
  for (const one of material) one.dispose();
}
