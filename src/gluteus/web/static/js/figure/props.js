/* The chair, the step, the mat, the dumbbells: boxes in the tones of the stills. */

import { BoxGeometry, Color, Group, Mesh, MeshBasicMaterial, Vector3 } from "../../vendor/three/three.module.min.js";

// Right, left, top, bottom, front, back, as three orders the faces of a box.
const TONES = [0.86, 0.86, 1, 0.8, 0.93, 0.93];
const TOP = 2;

/** What stands around, in `group`; what has no place lies under `aim_m`. `box` makes more, for the hands. */
export class Props {
  group = new Group();
  #boxes = [];

  constructor(blocks, [aimLeft_m, , aimForward_m]) {
    for (const block of blocks) {
      const box = this.box(block);
      if (block.adrift) box.position.add(new Vector3(aimLeft_m, 0, aimForward_m));
      this.group.add(box);
    }
  }

  box({ middle_m, size_m, colour, flat }) {
    const materials = TONES.map((tone, face) => new MeshBasicMaterial({
      color: new Color(colour).multiplyScalar(tone), depthWrite: !flat, visible: !flat || face === TOP,
    }));
    const box = new Mesh(new BoxGeometry(...size_m), materials);
    box.position.set(...middle_m);
    box.renderOrder = flat ? 0 : 2;
    this.#boxes.push(box);
    return box;
  }

  dispose() {
    for (const { geometry, material } of this.#boxes) {
      geometry.dispose();
      for (const one of material) one.dispose();
    }
  }
}
