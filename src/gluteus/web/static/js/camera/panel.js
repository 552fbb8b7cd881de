/* The camera in the player: it watches the set under way, and what was counted goes into the log.

     off --turned on, allowed--> setting up --the body is well in view--> on --turned off--> off
                                  (the workout waits)                     (each set is watched)

   Whatever fails here, the workout goes on. */

import { Channel } from "./channel.js";
import { recording } from "./recording.js";
import { Unable, sourceFor } from "./sources.js";
import { CameraView, askForCamera } from "./view.js";

const READY_AFTER_S = 1.5;     // well in view for so long, and the workout goes on
const CUE_SHOWN_S = 6;         // long enough to be read between two repetitions
const FRESH_S = 2;             // what is older is shown, but nobody wants to hear it any more
const SEEN = "I can see you.";
const BELIEVED = 0.5;          // a count that is less sure is shown and not written down

/** One a page. `found` tells what the person must know, `counted(step, { reps, reach_percent, said })` what a set
    came to, the first two null where that is not sure; `repsOf(step)` asks the log, where the person may have
    corrected it. */
export class CameraPanel {
  #view = new CameraView();
  #source = null;
  #channel = null;
  #step = null;                // the set that is watched, or prepared for
  #isSet = false;
  #reps = 0;                   // the number that was told last
  #id = "";                    // of what the server is told about it
  #readySince_s = null;
  #cueUntil_s = 0;             // the last cue stands so long, in the time of its set
  #resume = null;              // goes on with the workout that waits for the camera
  #ended = new Map();          // id -> step, until the server has said what it came to

  constructor(data, { course, voice, caller, counted, repsOf, found }) {
    Object.assign(this, { data, course, voice, caller, counted, repsOf, found });
  }

  get isOn() {
    return this.#channel !== null;
  }

  /** How the next move is seen best; null where it cannot be counted. */
  get viewAhead() {
    return this.data.views[ahead(this.course)?.exercise] ?? null;
  }

  async toggle() {
    if (this.isOn) return this.#off();
    if (this.course.state === "running") {
      this.course.pause();
      this.#resume = () => this.course.go();
    }
    if (await askForCamera(this.viewAhead ?? "side")) await this.#on();
    else this.#goOn();
  }

  async #on() {
    this.#view.open();
    this.#source = sourceFor(this.#view.video, this.data.model);
    this.#source.seen = (frame) => this.#seen(frame);
    this.#channel = new Channel(this.data.url, (name, event) => this.#told(name, event));
    try {
      await this.#source.start();
    } catch (error) {
      this.#off();
      this.found(error instanceof Unable ? `${error.message} The workout goes on without it.` : String(error));
      return;
    }
    if (!this.isOn) return this.#source?.stop();   // it was turned off meanwhile
    this.#channel.open();
    this.#watch();
  }

  #off() {
    this.#source?.stop();
    this.#channel?.close();
    this.#source = this.#channel = this.#step = null;
    this.caller.leavesNumbers = false;
    this.#view.close();
    this.#goOn();
  }

  #goOn() {
    this.#resume?.();
    this.#resume = null;
  }

  /** Whether a set is under way; before its first second the camera still looks for the body. */
  get #hasBegun() {
    const { step, state, elapsed_s } = this.course;
    return step.kind === "work" && (state === "running" || elapsed_s > 0);
  }

  /** A step or state is new: the set under way is watched, or the next one prepared for. */
  changed(entered) {
    if (this.course.state === "running") this.#resume = null;   // the person did not wait
    if (this.isOn && (entered || this.#isSet !== this.#hasBegun)) this.#watch();
  }

  /** A set is over; "ended" will say what it came to. */
  performed(step, { outcome }) {
    if (!this.isOn || !this.#isSet || step !== this.#step) return;
    this.#step = null;
    if (outcome === "skipped") return this.#channel.drop();
    this.#ended.set(step.key, step);
    const set = this.#channel.end();
    this.#view.offer(() => recording(set, this.repsOf(step)));
  }

  #watch() {
    const step = ahead(this.course);
    const isCountable = step && step.exercise in this.data.views;
    this.#isSet = Boolean(isCountable) && this.#hasBegun;
    this.caller.leavesNumbers = this.#isSet;
    this.#readySince_s = null;
    this.#cueUntil_s = 0;
    this.#reps = 0;
    this.#step = isCountable ? step : null;
    if (!isCountable) {
      this.#channel.drop();
      this.#view.say(step ? "The camera does not count this move." : "");
      return;
    }
    if (this.course.step.kind === "rest" && !this.#resume) return this.#channel.drop();
    this.#id = this.#isSet ? step.key : `before ${step.key}`;
    this.#channel.begin(this.#id, step.exercise, this.#source.aspect);
    this.#view.begin(this.#isSet);
    this.#view.say("");
  }

  #seen(frame) {
    if (!this.isOn) return;
    this.#view.skeleton(frame.landmarks, this.#source.aspect);
    if (!this.#isSet || this.course.state === "running" || this.#resume) this.#channel.frame(frame);
  }

  #told(name, event) {
    const isOurs = this.#step && event.id === this.#id;
    if (name === "ended") this.#came(event);
    else if (name === "sight" && isOurs) this.#sight(event);
    else if (name === "attempt" && isOurs && this.#isSet) this.#attempt(event);
    else if (name === "cue" && isOurs && this.#isSet) this.#cue(event);
    else if (name === "trouble") this.found(event);
    else if (name === "lost") this.#lost(event);
    else if (name === "open") this.found("");
  }

  #sight({ ready, counting, hint, fraction, time_s }) {
    this.#view.fraction(fraction);
    const isLost = this.#isSet && hint && !counting;
    const plain = hint || (ready && !this.#isSet ? SEEN : "");
    if (plain || time_s >= this.#cueUntil_s) this.#view.say(isLost ? `Not counting: ${hint}` : plain);
    this.#readySince_s = ready ? this.#readySince_s ?? time_s : null;
    if (!this.#resume || this.#readySince_s === null || time_s - this.#readySince_s < READY_AFTER_S) return;
    this.voice.say(SEEN);
    this.#goOn();
  }

  /** Where sides take turns the number is that of both: after the first one there is no new one to say. */
  #attempt(event) {
    const isNews = event.reps !== this.#reps;
    this.#reps = event.reps;
    this.#view.attempt(event);
    if (event.not_counted || !this.#isFresh(event)) return;
    if (this.voice.mode !== "voice" || !isNews) this.voice.beep("rep");
    else if (!this.voice.isSpeaking) this.voice.say(String(event.reps));
  }

  #cue(event) {
    this.#cueUntil_s = event.time_s + CUE_SHOWN_S;
    this.#view.say(event.text);
    if (this.#isFresh(event) && !this.voice.isSpeaking) this.voice.say(event.text);
  }

  /** After a broken connection all is told again. */
  #isFresh({ time_s }) {
    return this.#channel.length_s - time_s < FRESH_S;
  }

  #came({ id, reps, confidence, reach_percent, notes, said }) {
    const step = this.#ended.get(id);
    if (!step) return;
    this.#ended.delete(id);
    const came = confidence >= BELIEVED ? { reps, reach_percent } : { reps: null, reach_percent: null };
    this.#view.total(reps, confidence, came.reach_percent);
    this.#view.say(notes.join(" "));
    this.#view.log(said);
    this.counted(step, { ...came, said: said.map(({ text }) => text) });
  }

  #lost({ forGood }) {
    if (forGood) return this.#off();
    this.found("The server does not answer: what the camera sees is kept here and counted when it is back.");
  }
}

const ahead = ({ steps, index }) => steps.slice(index).find(({ kind }) => kind === "work");
