/* What is heard: the device's own voice, or beeps, or nothing.

   Only voices with localService are used: any other would send what is said to a stranger's server. */

import { pace } from "./clock.js";

const MODES = ["voice", "beeps", "off"];
const TONES = {           // [Hz, seconds]
  count: [880, 0.12],
  rep: [660, 0.08],
  start: [1320, 0.4],
  end: [523, 0.35],
};
const LATE_S = 2;         // words that come later than this are not said any more

export class Voice {
  #audio = null;
  #spoken = null;

  constructor({ mode, volume }, changed) {
    this.wanted = mode;
    this.volume = volume;
    if (!("speechSynthesis" in window)) return;
    this.#choose();
    speechSynthesis.addEventListener("voiceschanged", () => {
      this.#choose();
      changed();
    });
  }

  /** "voice", "beeps" or "off"; beeps stand in where the device has no voice of its own. */
  get mode() {
    return this.wanted === "voice" && !this.#spoken ? "beeps" : this.wanted;
  }

  /** Browsers stay silent until a touch: call this from one. */
  unlock() {
    if (!this.#audio && this.#spoken) speechSynthesis.speak(new SpeechSynthesisUtterance(""));
    this.#audio ??= new AudioContext();
    this.#audio.resume();
  }

  next() {
    this.hush();
    const possible = this.#spoken ? MODES : MODES.slice(1);
    this.wanted = possible[(possible.indexOf(this.mode) + 1) % possible.length];
  }

  get isSpeaking() {
    return this.mode === "voice" && speechSynthesis.speaking;
  }

  /** Says it after what is being said; hush first where it must come now. Silent before the first touch. */
  say(text) {
    if (this.mode !== "voice" || !this.#audio) return;
    const words = new SpeechSynthesisUtterance(text);
    Object.assign(words, { voice: this.#spoken, lang: this.#spoken.lang, volume: this.volume });
    words.addEventListener("error", ({ error }) => this.#lost(error));
    speechSynthesis.speak(words);
  }

  hush() {
    if (this.#spoken) speechSynthesis.cancel();
  }

  beep(tone) {
    if (this.mode === "off" || this.#audio?.state !== "running") return;
    const [frequency, length_s] = TONES[tone];
    const from_s = this.#audio.currentTime;
    const sound = new OscillatorNode(this.#audio, { frequency });
    const loudness = new GainNode(this.#audio, { gain: 0 });
    loudness.gain.linearRampToValueAtTime(this.volume * 0.5, from_s + 0.01);  // a jump would click
    loudness.gain.setTargetAtTime(0, from_s + length_s, 0.03);
    sound.connect(loudness).connect(this.#audio.destination);
    sound.start(from_s);
    sound.stop(from_s + length_s + 0.3);
  }

  #choose() {
    const language = document.documentElement.lang || "en";
    const own = speechSynthesis.getVoices().filter((voice) => voice.localService === true);
    const sameLanguage = (voice) => voice.lang.split(/[-_]/)[0] === language.split("-")[0];
    this.#spoken = own.find((voice) => voice.lang === language) ?? own.find(sameLanguage) ?? null;
  }

  /** A voice that fails leaves the rest of the workout to the beeps. */
  #lost(error) {
    if (error !== "canceled" && error !== "interrupted") this.#spoken = null;
  }
}

/** One a page: says what is due in a step, each thing once, and shows the words as well. */
export class Caller {
  #step = null;
  #until_s = 0;
  #rep = 0;
  #count = Infinity;
  leavesNumbers = false;   // to the camera, which counts what is done and not what is due

  constructor(voice, caption) {
    Object.assign(this, { voice, caption });
  }

  /** Call it often while the course runs. */
  look({ step, elapsed_s, left_s }) {
    const counted = step.reps ? pace(step, elapsed_s).counted : 0;
    if (step !== this.#step || elapsed_s < this.#until_s) this.#begin(step);
    this.#lines(step, elapsed_s);
    if (counted > this.#rep && !this.leavesNumbers) this.#number(counted, "rep");
    if (step.kind !== "work") this.#countdown(Math.ceil(left_s));
    this.#rep = counted;
    this.#until_s = elapsed_s;
  }

  /** The set is over, so its last number would be looked for too late. */
  finish(reps) {
    if (this.voice.mode === "voice" && reps && !this.leavesNumbers) this.#number(reps, "rep");
  }

  #begin(step) {
    const before = this.#step?.kind;
    [this.#step, this.#rep, this.#count] = [step, 0, Infinity];
    this.#until_s = -1;
    this.caption("");
    if (step.kind === "work") this.voice.beep("start");
    else if (before === "work") this.voice.beep("end");
  }

  #lines(step, elapsed_s) {
    const due = step.say.filter(({ at_s }) => at_s > this.#until_s && at_s <= elapsed_s).at(-1);
    if (!due) return;
    this.caption(due.text);
    if (elapsed_s - due.at_s < LATE_S) this.voice.say(due.text);
  }

  #countdown(seconds) {
    if (seconds < this.#count && seconds > 0 && seconds <= 3) this.#number(seconds, "count");
    this.#count = seconds;
  }

  /** A countdown cuts in; the number of a repetition is left out where something else is being said. */
  #number(number, tone) {
    if (this.voice.mode !== "voice") return this.voice.beep(tone);
    if (tone === "count") this.voice.hush();
    if (!this.voice.isSpeaking) this.voice.say(String(number));
  }
}
