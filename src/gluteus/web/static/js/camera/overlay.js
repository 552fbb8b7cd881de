/* The skeleton over the picture, drawn where the landmarks are. */

const BONES = [
  [11, 12], [11, 13], [13, 15], [12, 14], [14, 16], [11, 23], [12, 24], [23, 24],
  [23, 25], [25, 27], [27, 29], [29, 31], [27, 31], [24, 26], [26, 28], [28, 30], [30, 32], [28, 32],
];
const JOINTS = [11, 12, 13, 14, 15, 16, 23, 24, 25, 26, 27, 28];
const SEEN = 0.5;
const NUMBERS = 4;            // of a landmark: x, y, z, visibility

/** One a canvas, which lies over the picture and is as large. */
export class Overlay {
  #canvas;
  #pen;

  constructor(canvas) {
    this.#canvas = canvas;
    this.#pen = canvas.getContext("2d");
  }

  /** `landmarks` null leaves nothing. */
  draw(landmarks, aspect) {
    const { width, height } = this.#fit(aspect);
    this.#pen.clearRect(0, 0, width, height);
    if (!landmarks) return;
    const { color } = getComputedStyle(this.#canvas);
    const at = (number) => [landmarks[NUMBERS * number] * width, landmarks[NUMBERS * number + 1] * height];
    const seen = (number) => landmarks[NUMBERS * number + 3] >= SEEN;
    for (const [thickness, ink] of [[height / 45, "#fff"], [height / 80, color]]) {
      Object.assign(this.#pen, { lineWidth: thickness, lineCap: "round", strokeStyle: ink, fillStyle: ink });
      for (const [from, to] of BONES) if (seen(from) && seen(to)) this.#bone(at(from), at(to));
      for (const number of JOINTS) if (seen(number)) this.#joint(at(number), thickness);
    }
  }

  #fit(aspect) {
    const width = Math.round(this.#canvas.clientWidth * devicePixelRatio);
    const height = Math.round(width / aspect);
    if (this.#canvas.width !== width || this.#canvas.height !== height) Object.assign(this.#canvas, { width, height });
    return { width, height };
  }

  #bone(from, to) {
    this.#pen.beginPath();
    this.#pen.moveTo(...from);
    this.#pen.lineTo(...to);
    this.#pen.stroke();
  }

  #joint([x, y], radius) {
    this.#pen.beginPath();
    this.#pen.arc(x, y, radius, 0, 2 * Math.PI);
    this.#pen.fill();
  }
}
