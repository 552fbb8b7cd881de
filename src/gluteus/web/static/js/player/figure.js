/* The figure beside the move: its stills at once, and in motion as soon as that has come.

   Where motion is not wanted, the stills stand side by side; where it is not possible, they follow one another. */

import { canMove, wantsStillness } from "../figure/able.js";
import { Crossfade } from "../figure/crossfade.js";
import { pace } from "./clock.js";
import { make } from "./screen.js";

/** One a page. `stills` by exercise; `motion` has the addresses of what moves, and `exercises` that do. */
export class Figure {
  #element;
  #stills;
  #motion;
  #exercise = null;
  #moving = null;
  #isRunning = false;

  constructor(element, { stills, motion }) {
    this.#element = element;
    this.#stills = stills;
    this.#motion = motion;
  }

  /** The move that is done or comes next; the left side is the mirror of the right. */
  show(course) {
    const { steps, step, state } = course;
    const { exercise, side } = steps.slice(steps.indexOf(step)).find(({ kind }) => kind === "work") ?? step;
    this.#element.dataset.side = side;
    this.#isRunning = state === "running";
    if (exercise !== this.#exercise) this.#enter(exercise, course);
    this.#go();
  }

  #enter(exercise, course) {
    this.#exercise = exercise;
    const urls = this.#stills[exercise] ?? [];
    this.#moving?.dispose();
    this.#moving = null;
    this.#element.replaceChildren(...urls.map((src) => make("img", { src, alt: "" })));
    const mayMove = urls.length > 0 && !wantsStillness();
    this.#element.classList.toggle("may-move", mayMove);
    if (mayMove) this.#move(exercise, course);
  }

  async #move(exercise, course) {
    const moves = canMove() && this.#motion?.exercises.includes(exercise);
    const made = moves && await this.#made(course, exercise).catch(() => null);
    const moving = made || new Crossfade(this.#element);
    if (exercise !== this.#exercise) return moving.dispose();
    this.#moving = moving;
    this.#go();
    this.#fetchAhead(course);
  }

  async #made(course, exercise) {
    await this.#element.querySelector("img").decode();
    const { MovingFigure } = await import("../figure/moving.js");
    const moving = new MovingFigure(this.#element, this.#source(exercise));
    await moving.ready;
    moving.follow(() => momentOf(course));
    return moving;
  }

  /** What the next move will need is here when it comes. */
  #fetchAhead({ steps, index }) {
    const next = steps.slice(index).find(({ kind, exercise }) => kind === "work" && exercise !== this.#exercise);
    if (!canMove() || !this.#motion?.exercises.includes(next?.exercise)) return;
    import("../figure/moving.js")
      .then(({ load }) => load(this.#source(next.exercise)))
      .catch(() => {});   // it is tried again when it is needed, and then a still will do
  }

  #source(exercise) {
    return { ...this.#motion, clip: this.#motion.clip.replace("EXERCISE", exercise) };
  }

  #go() {
    if (this.#isRunning) this.#moving?.play();
    else this.#moving?.pause();
  }
}

/** Repetitions go at the pace of the set; everything else at the movement's own. */
function momentOf({ step, elapsed_s }) {
  if (step.kind !== "work" || !step.reps) return { elapsed_s };
  return { phases: step.rep_phases, ...pace(step, elapsed_s) };
}
