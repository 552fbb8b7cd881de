/* From where the figure is seen: the still's own camera at first, so that nothing jumps when it begins to move.

   Lengths in the picture are "units": pixels of the still, `pixels_per_m` to a metre at the distance of the aim. */

import { PerspectiveCamera, Vector3 } from "../../vendor/three/three.module.min.js";

const NEAR_M = 0.5;
const FAR_M = 30;
const AROUND_M = 0.02;      // is left free around the figure
const WORD_PX = 44;         // at the top is left free for the word on a figure that is compared
const SETTLES_S = 0.25;     // how soon a turn or a wider view is nearly reached
const CLOSE_ENOUGH = 1e-3;

/** One a canvas. Angles in degrees as in the exercise file: azimuth 0 is from the front, 90 from the left. */
export class View {
  camera = new PerspectiveCamera();
  #still;
  #aim;
  #held = [];          // what must stay in the picture
  #extent = null;      // what that takes, seen from where the camera is
  #turn_deg = 0;
  #wanted_deg = 0;
  #widened = 0;        // 0 the still's own window, 1 one that holds the whole movement
  #other = null;       // the view of a figure that this one is compared with
  #size = { width: 1, height: 1, still: { left: 0, top: 0, width: 1 } };

  constructor(still) {
    this.#still = still;
    this.#aim = new Vector3(...still.aim_m);
  }

  /** Points (in m) that the picture should hold while it moves. */
  hold(points) {
    this.#held = points;
    this.#extent = null;
  }

  /** The canvas in CSS pixels, and where in it the still lies. */
  resize(width, height, still) {
    this.#size = { width, height, still };
  }

  turn(by_deg) {
    this.#wanted_deg += by_deg;
  }

  /** Shows the figure as large as another one beside it, which is told the same; null lets it go. */
  beside(other) {
    this.#other = other;
  }

  /** Metres to a CSS pixel that the whole movement takes below the word. */
  get takes_m() {
    const { low, high } = this.#seen;
    const { width, height } = this.#size;
    return Math.max((high[0] - low[0]) / width, (high[1] - low[1]) / (height - WORD_PX)) / this.#still.pixels_per_m;
  }

  /** Moves on; whether anything changed. */
  advance(by_s) {
    const share = 1 - Math.exp(-by_s / SETTLES_S);
    const turn_deg = this.#wanted_deg - this.#turn_deg;
    const widen = 1 - this.#widened;
    if (Math.abs(turn_deg) < CLOSE_ENOUGH && widen < CLOSE_ENOUGH) return false;
    this.#turn_deg += turn_deg * share;
    this.#widened += widen * share;
    this.#extent = null;
    return true;
  }

  /** Puts the camera in its place; returns its axes to the right and towards the eye. */
  place() {
    const { distance_m, pixels_per_m } = this.#still;
    const { right, towards } = this.#axes;
    this.camera.position.copy(this.#aim).addScaledVector(towards, distance_m);
    this.camera.lookAt(this.#aim);
    const scale = NEAR_M / (pixels_per_m * distance_m);
    const [left, top, width, height] = this.#window().map((units) => units * scale);
    this.camera.projectionMatrix.makePerspective(left, left + width, -top, -top - height, NEAR_M, FAR_M);
    this.camera.projectionMatrixInverse.copy(this.camera.projectionMatrix).invert();
    return { right, towards };
  }

  get #axes() {
    const azimuth = radians(this.#still.azimuth_deg + this.#turn_deg);
    const elevation = radians(this.#still.elevation_deg);
    const towards = new Vector3(
      Math.sin(azimuth) * Math.cos(elevation), Math.sin(elevation), Math.cos(azimuth) * Math.cos(elevation),
    );
    return { right: new Vector3(Math.cos(azimuth), 0, -Math.sin(azimuth)), towards };
  }

  /** [left, top, width, height] in units: the still's at first, later one that holds all of the movement. */
  #window() {
    const { width, height, still } = this.#size;
    const per_px = this.#still.width / still.width;
    const own = [this.#still.left - still.left * per_px, this.#still.top - still.top * per_px, width * per_px, height * per_px];
    const { low, high } = this.#seen;
    const around = (scale) => [
      (low[0] + high[0] - width * scale) / 2, (low[1] + high[1] - height * scale) / 2, width * scale, height * scale,
    ];
    if (this.#other) {
      const scale = Math.max(this.takes_m, this.#other.takes_m) * this.#still.pixels_per_m;
      const [left, top, wide, tall] = around(scale);
      return [left, top - (WORD_PX * scale) / 2, wide, tall];
    }
    const turned = Math.min(1, Math.abs(this.#turn_deg) / 30);
    const fits = low[0] >= own[0] && low[1] >= own[1] && high[0] <= own[0] + own[2] && high[1] <= own[1] + own[3];
    if (fits && !turned) return own;
    const scale = Math.max((high[0] - low[0]) / width, (high[1] - low[1]) / height, turned ? per_px : 0, per_px * 0.9);
    const whole = around(scale);
    const share = fits ? turned : this.#widened;
    return own.map((units, at) => units + (whole[at] - units) * share);
  }

  get #seen() {
    return (this.#extent ??= this.#measured());
  }

  /** What the held points take in the picture, in units. */
  #measured() {
    const { distance_m, pixels_per_m } = this.#still;
    const { right, towards } = this.#axes;
    const up = new Vector3().crossVectors(towards, right);
    const low = [Infinity, Infinity];
    const high = [-Infinity, -Infinity];
    for (const point of this.#held) {
      const from = point.clone().sub(this.#aim);
      const size = (pixels_per_m * distance_m) / (distance_m - from.dot(towards));
      for (const [axis, units] of [from.dot(right) * size, -from.dot(up) * size].entries()) {
        low[axis] = Math.min(low[axis], units - AROUND_M * size);
        high[axis] = Math.max(high[axis], units + AROUND_M * size);
      }
    }
    return { low, high };
  }
}

const radians = (degrees) => (degrees * Math.PI) / 180;
