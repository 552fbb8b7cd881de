/* The skin of a piece over its bones, turned by the processor once a frame and drawn three times.

   A graphics card would turn it anew for surface, outline and shadow. A card hardly notices; where there is none,
   that took half of every frame. */

import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Vector3 } from "../../vendor/three/three.module.min.js";

const BONES = 4;        // to a vertex at most, the heaviest first
const MATRIX = 16;
const WHOLE = 255;      // what the weights of a vertex add up to

/** One for each piece of a figure; its `geometry` is as it was posed last. */
export class Skin {
  geometry = new BufferGeometry();
  #bones;
  #weights;
  #places;
  #normals;

  constructor({ index, places, bones, weights }) {
    this.#bones = bones;
    this.#weights = Float32Array.from(weights, (weight) => weight / WHOLE);
    this.#places = places;
    this.geometry.setIndex(new BufferAttribute(index, 1));
    this.add("position", places, 3);
    this.geometry.computeVertexNormals();
    this.#normals = this.geometry.attributes.normal.array;
    this.#renew("position", 3);
    this.#renew("normal", 3);
    this.#renew("dimmed", 1);
  }

  get #count() {
    return this.#places.length / 3;
  }

  add(name, values, width, isShare = false) {
    this.geometry.setAttribute(name, new BufferAttribute(values, width, isShare));
  }

  /** Where every `nth` vertex is, in m. */
  some(bones, nth) {
    this.pose(bones, nth);
    const { position } = this.geometry.attributes;
    const count = Math.floor(this.#count / nth);
    return Array.from({ length: count }, (_, at) => new Vector3().fromBufferAttribute(position, at * nth));
  }

  /** Takes every vertex (or every `nth`) where its bones go. By bone: `matrices` as three.js keeps them, how far the
      skin is lifted there (`lifts_m`), and how much it is dimmed (`dims`, 0 to 1). */
  pose({ matrices: m, lifts_m, dims }, nth = 1) {
    const [places, normals, bones, weights] = [this.#places, this.#normals, this.#bones, this.#weights];
    const { position, normal, dimmed } = this.geometry.attributes;
    for (let vertex = 0; vertex < this.#count; vertex += nth) {
      const [x, y, z] = [3 * vertex, 3 * vertex + 1, 3 * vertex + 2];
      let [left, up, forward, outLeft, outUp, outForward, lift_m, dim] = [0, 0, 0, 0, 0, 0, 0, 0];
      for (let at = BONES * vertex; at < BONES * (vertex + 1) && weights[at] > 0; at += 1) {
        const [bone, weight] = [bones[at], weights[at]];
        const b = MATRIX * bone;
        left += weight * (m[b] * places[x] + m[b + 4] * places[y] + m[b + 8] * places[z] + m[b + 12]);
        up += weight * (m[b + 1] * places[x] + m[b + 5] * places[y] + m[b + 9] * places[z] + m[b + 13]);
        forward += weight * (m[b + 2] * places[x] + m[b + 6] * places[y] + m[b + 10] * places[z] + m[b + 14]);
        outLeft += weight * (m[b] * normals[x] + m[b + 4] * normals[y] + m[b + 8] * normals[z]);
        outUp += weight * (m[b + 1] * normals[x] + m[b + 5] * normals[y] + m[b + 9] * normals[z]);
        outForward += weight * (m[b + 2] * normals[x] + m[b + 6] * normals[y] + m[b + 10] * normals[z]);
        lift_m += weight * lifts_m[bone];
        dim += weight * dims[bone];
      }
      position.setXYZ(vertex, left + outLeft * lift_m, up + outUp * lift_m, forward + outForward * lift_m);
      normal.setXYZ(vertex, outLeft, outUp, outForward);
      dimmed.setX(vertex, dim);
    }
    for (const one of [position, normal, dimmed]) one.needsUpdate = true;
  }

  #renew(name, width) {
    this.add(name, new Float32Array(this.#count * width), width);
    this.geometry.attributes[name].setUsage(DynamicDrawUsage);
  }
}
