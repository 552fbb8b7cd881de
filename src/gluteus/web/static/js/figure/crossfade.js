/* The key postures one after another, where the figure cannot move. */

const EACH_MS = 1800;

/** One a stage, with the same words as MovingFigure: play, pause, turn, beside, dispose. */
export class Crossfade {
  #stills;
  #shown = 0;
  #timer = 0;

  constructor(stage) {
    this.#stills = [...stage.querySelectorAll("img")];
    this.#show(0);
  }

  play() {
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#show((this.#shown + 1) % this.#stills.length), EACH_MS);
  }

  pause() {
    clearInterval(this.#timer);
  }

  /** A picture has one side only. */
  turn() {}

  /** A picture keeps its size. */
  beside() {}

  dispose() {
    this.pause();
  }

  #show(number) {
    this.#shown = number;
    for (const [at, still] of this.#stills.entries()) still.classList.toggle("shown", at === number);
  }
}
