/* The time of a workout: its clock, and the pace of the repetitions. Quantities carry their unit: now_s. */

/** Workout time. It stands still in a pause; for a rehearsal it may run faster than the clock on the wall. */
export class Clock {
  #banked_s = 0;
  #since_ms = null;

  constructor(speed = 1) {
    this.speed = speed;
  }

  get runs() {
    return this.#since_ms !== null;
  }

  get now_s() {
    return this.#banked_s + (this.runs ? this.since_s(this.#since_ms) : 0);
  }

  /** How much workout time went by since a moment on the wall. */
  since_s(wall_ms) {
    return Math.max(0, ((Date.now() - wall_ms) / 1000) * this.speed);
  }

  /** The moment on the wall that belongs to one of the workout, if there was no pause since. */
  wall_ms(at_s) {
    return Date.now() - ((this.now_s - at_s) / this.speed) * 1000;
  }

  go() {
    this.#since_ms ??= Date.now();
  }

  stand(at_s = this.now_s) {
    this.#banked_s = at_s;
    this.#since_ms = null;
  }
}

/** Where a set of repetitions is. Where sides take turns, the phases run through twice in one repetition,
    and `turn` is 1 in the second of them. A test set goes on beyond what was planned. */
export function pace(step, elapsed_s) {
  const through_s = step.rep_phases.reduce((sum, [, seconds]) => sum + seconds, 0);
  const turns = Math.max(1, Math.round(step.seconds / (through_s * step.reps)));
  const through = Math.floor(elapsed_s / through_s + 1e-6);
  const most = isTest(step) ? Infinity : step.reps;
  const counted = Math.min(most, Math.floor(through / turns));
  const rep = Math.min(most, counted + 1);
  const within = phaseAt(step.rep_phases, elapsed_s - through * through_s);
  return { counted, rep, turn: through % turns, ...within };
}

/** Whether a set goes on to the last clean repetition, which only the person knows. */
export const isTest = (step) => step.kind === "work" && step.reps !== null && step.to_the_end;

function phaseAt(phases, within_s) {
  let from_s = 0;
  for (const [phase, [, seconds]] of phases.entries()) {
    if (within_s < from_s + seconds) return { phase, share: Math.max(0, within_s - from_s) / seconds };
    from_s += seconds;
  }
  return { phase: phases.length - 1, share: 1 };
}
