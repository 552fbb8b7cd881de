/* The course of a workout: which step it is at, when that step began and when it ends.

   A step ends at an absolute time of the workout's clock and nothing counts ticks, so a tab that slept is
   right as soon as it looks again.

     waiting --begin, ready--> running <--go, pause--> paused
        ^                       |   |
        +---- a check step -----+   +--stop, last step over--> finished --back--> the last step again
*/

import { isTest, pace } from "./clock.js";

const AGAIN_MS = 2000;    // a second "back" within this time means the step before
const ASLEEP_MS = 5000;   // nobody looked for so long: nobody was led meanwhile
const LONGER_S = 15;
const FORGOTTEN = 4;      // so many times its planned length a test set goes on where nobody ends it
const FEW_S = 5;          // what is left at least of a rest that a reload interrupted

/** One a page. Calls `performed(step, set)` when a set is over, `changed(entered)` at a new step or state. */
export class Course {
  index = 0;
  begun = false;
  ended = null;           // "done" | "stopped" | "unwell"
  #start_s = 0;
  #extra_s = 0;
  #restFrom_s = null;     // when the last set was over
  #began_ms = 0;
  #back_ms = 0;
  #looked_ms = Date.now();

  constructor(steps, clock, { performed, changed }) {
    Object.assign(this, { steps, clock, performed, changed });
  }

  get step() {
    return this.steps[Math.min(this.index, this.steps.length - 1)];
  }

  get state() {
    if (this.ended) return "finished";
    if (!this.begun || this.step.kind === "check") return "waiting";
    return this.clock.runs ? "running" : "paused";
  }

  get elapsed_s() {
    return this.clock.now_s - this.#start_s;
  }

  get length_s() {
    return (this.step.seconds ?? 0) + this.#extra_s;
  }

  get left_s() {
    return Math.max(0, this.length_s - this.elapsed_s);
  }

  /** When the step is over by itself. */
  get #ends_s() {
    return isTest(this.step) ? FORGOTTEN * this.length_s : this.length_s;
  }

  get extendable() {
    return this.step.seconds !== null && !this.step.reps;
  }

  /** The item that a swap would concern: that of the set under way, or of the next one. */
  get itemAhead() {
    return this.steps.slice(this.index).find((step) => step.kind === "work")?.item ?? null;
  }

  /** Passes every end that is due. A set whose beginning nobody saw waits, instead of passing unseen. */
  look() {
    const slept = Date.now() - this.#looked_ms > ASLEEP_MS;
    this.#looked_ms = Date.now();
    for (let passed = 0; this.state === "running" && this.elapsed_s >= this.#ends_s; passed += 1) {
      if (slept && passed && this.step.kind === "work") return this.#waitHere();
      this.#leave("done", this.#start_s + this.#ends_s);
    }
  }

  begin() {
    this.begun = true;
    this.clock.go();
    this.#enter(0, this.clock.now_s);
  }

  /** The person has ticked everything that a check step asks. */
  ready() {
    this.#enter(this.index + 1, this.clock.now_s);
    this.go();
  }

  pause() {
    if (this.state !== "running") return;
    this.clock.stand();
    this.changed(false);
  }

  go() {
    if (this.state !== "paused") return;
    if (this.elapsed_s === 0) this.#began_ms = Date.now();
    this.clock.go();
    this.changed(false);
  }

  back() {
    const again = this.index === this.steps.length || Date.now() - this.#back_ms < AGAIN_MS;
    this.#back_ms = Date.now();
    this.ended = null;
    this.#enter(Math.max(0, this.index - (again ? 1 : 0)), this.clock.now_s);
  }

  skip() {
    this.#leave("skipped", this.clock.now_s);
  }

  /** Ends a set early, or a test set where it ends; what was done of it counts. */
  done() {
    const isWhole = isTest(this.step) && this.elapsed_s >= this.length_s;
    if (this.step.kind === "work") this.#leave(isWhole ? "done" : "cut_short", this.clock.now_s);
  }

  extend() {
    this.#extra_s += LONGER_S;
    this.changed(false);
  }

  /** Ends the workout here; what was done of a set under way counts. */
  stop(ended) {
    const something = this.step.reps ? pace(this.step, this.elapsed_s).counted : this.elapsed_s >= 1;
    if (!this.ended && this.step.kind === "work" && something) this.#record("cut_short", this.clock.now_s);
    this.#finish(ended, this.index);
  }

  /** Takes the script after a swap of the item ahead: it begins anew, and a rest before it goes on. */
  replace(steps) {
    const ahead = this.itemAhead;
    const same = steps.findIndex(({ key, item }) => key === this.step.key && item !== ahead);
    this.steps = steps;
    if (same < 0) return this.#enter(steps.findIndex(({ item }) => item === ahead), this.clock.now_s);
    this.index = same;
    this.changed(true);
  }

  /** Everything that a reload must know to go on here. */
  get place() {
    return {
      key: this.step.key,
      ended: this.ended,
      start_s: this.#start_s,
      elapsed_s: this.elapsed_s,
      extra_s: this.#extra_s,
      restFrom_s: this.#restFrom_s,
      leftAt_ms: this.clock.runs ? Date.now() : null,
    };
  }

  /** Goes on, paused, at `place`. A set begins anew, but never one that is `recorded` as finished. */
  resume(place, recorded) {
    const isDone = (step) => step.kind === "work" && recorded(step);
    const left = place ? this.steps.findIndex((step) => step.key === place.key) : -1;
    const next = this.steps.findLastIndex(isDone) + 1;
    this.begun = Boolean(place) || next > 0;
    this.#restFrom_s = place?.restFrom_s ?? null;
    if (place?.ended) this.#finish(place.ended, place.ended === "done" ? this.steps.length : left);
    else if (left < 0 || isDone(this.steps[left])) this.#enterPaused(next, place);
    else this.#reenter(left, place);
  }

  #enterPaused(index, place) {
    this.clock.stand(place ? place.start_s + place.elapsed_s : 0);
    this.#enter(index, this.clock.now_s);
  }

  #reenter(index, place) {
    this.index = index;
    this.#start_s = place.start_s;
    this.#extra_s = place.extra_s;
    const away_s = place.leftAt_ms === null ? 0 : this.clock.since_s(place.leftAt_ms);
    const latest_s = this.step.kind === "work" ? 0 : Math.max(0, this.length_s - FEW_S);
    this.clock.stand(place.start_s + Math.min(place.elapsed_s + away_s, latest_s));
    this.changed(true);
  }

  #enter(index, start_s) {
    if (index === this.steps.length) return this.#finish("done", index);
    this.index = index;
    this.#start_s = start_s;
    this.#extra_s = 0;
    this.#began_ms = this.clock.wall_ms(start_s);
    if (this.step.kind === "check") this.clock.stand();
    this.changed(true);
  }

  #leave(outcome, end_s) {
    if (this.step.kind === "work") this.#record(outcome, end_s);
    this.#enter(this.index + 1, end_s);
  }

  #record(outcome, end_s) {
    const { step } = this;
    const work_s = end_s - this.#start_s;
    const led = step.reps && pace(step, work_s).counted;
    const counted = { done: isTest(step) ? led : step.reps, skipped: 0, cut_short: led };
    this.performed(step, {
      outcome,
      started_at: new Date(this.#began_ms).toISOString(),
      work_s: tenths(work_s),
      rest_s: tenths(this.#start_s - (this.#restFrom_s ?? this.#start_s)),
      reps: step.reps ? counted[outcome] : null,
    });
    this.#restFrom_s = end_s;
  }

  #waitHere() {
    this.clock.stand(this.#start_s);
    this.changed(true);
  }

  #finish(ended, index) {
    this.ended = ended;
    this.index = index;
    this.clock.stand();
    this.changed(true);
  }
}

const tenths = (seconds) => Math.round(seconds * 10) / 10;
