/* A clip out of its packing (figure/moving/track.py): how every joint turns at any moment, and its phases. */

/** One exercise, one repetition (where sides take turns, one of each), going round. */
export class Clip {
  #pelvis;
  #joints;

  constructor({ fps, frames, turns, begins_s = 0, phases, pelvis, joints, parts_of_one, parts_of_a_metre, ...rest }) {
    Object.assign(this, rest, { frames, fps, turns, begins_s, duration_s: frames / fps });
    this.#pelvis = pelvis.map((channel) => opened(channel, frames, parts_of_a_metre));
    this.#joints = joints.map((channels) => channels.map((channel) => opened(channel, frames, parts_of_one)));
    this.phases = phases.map(([name, end_s], at) => ({ name, start_s: phases[at - 1]?.[1] ?? 0, end_s }));
  }

  get jointCount() {
    return this.#joints.length;
  }

  /** Writes where the pelvis is (a vector) and how each joint turns (quaternions) at a moment. */
  read(time_s, pelvis, turns) {
    const at = (((time_s % this.duration_s) + this.duration_s) % this.duration_s) * this.fps;
    const before = Math.floor(at) % this.frames;
    const after = (before + 1) % this.frames;
    const share = at - Math.floor(at);
    pelvis.set(...this.#pelvis.map((values) => mixed(values[before], values[after], share)));
    for (const [joint, channels] of this.#joints.entries()) {
      const [from, to] = [before, after].map((frame) => channels.map((values) => values[frame]));
      const sign = from.reduce((sum, value, part) => sum + value * to[part], 0) < 0 ? -1 : 1;
      turns[joint].set(...from.map((value, part) => mixed(value, sign * to[part], share))).normalize();
    }
  }

  /** The moment of the clip that belongs to a share of a phase of a set's repetition, in the `turn`th side.

      The set may have another tempo than the clip, and pauses that the clip lacks: then it stands still. */
  moment({ phases, phase, share, turn = 0 }) {
    const each = this.phases.length / this.turns;
    const mine = this.phases.slice(turn * each, (turn + 1) * each);
    const moves = mine.filter(({ name }) => name !== "hold");
    const wanted = phases.slice(0, phase + 1).filter(([name]) => name !== "hold").length - 1;
    if (moves.length !== phases.filter(([name]) => name !== "hold").length) return this.#byShare(arguments[0]);
    const move = moves[wanted];
    if (phases[phase][0] !== "hold") return mixed(move.start_s, move.end_s, share);
    const hold = mine[mine.indexOf(move) + 1];
    return hold?.name === "hold" ? mixed(hold.start_s, hold.end_s, share) : move.end_s;
  }

  #byShare({ phases, phase, share, turn = 0 }) {
    const lengths = phases.map(([, seconds]) => seconds);
    const all_s = lengths.reduce((sum, seconds) => sum + seconds, 0);
    const gone_s = lengths.slice(0, phase).reduce((sum, seconds) => sum + seconds, 0) + share * lengths[phase];
    return (this.duration_s / this.turns) * (turn + gone_s / all_s);
  }
}

/** The first value and the changes after it, as values; one alone stays. */
function opened(channel, frames, parts) {
  let value = 0;
  const values = Float32Array.from(channel, (change) => (value += change) / parts);
  return values.length === frames ? values : new Float32Array(frames).fill(values[0]);
}

const mixed = (one, other, share) => one + (other - one) * share;
