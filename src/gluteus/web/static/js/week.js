/** Moving a planned workout by dragging its handle, or by arrow keys and Enter. Python says where it may land. */
const days = [...document.querySelectorAll(".week-day")];
const told = document.getElementById("week-moving");

/** One handle a planned workout: at rest -> lifted (by pointer or key) -> dropped or put back. */
class Handle {
  constructor(button) {
    this.button = button;
    this.free = new Set(button.dataset.free.split(" "));
    this.target = null;
    button.addEventListener("pointerdown", (event) => this.#lift(event));
    button.addEventListener("pointermove", (event) => this.#follow(event));
    button.addEventListener("pointerup", () => this.#drop());
    button.addEventListener("pointercancel", () => this.#putBack());
    button.addEventListener("keydown", (event) => this.#key(event));
    button.addEventListener("blur", () => this.#putBack());
  }

  #lift(event) {
    this.button.setPointerCapture(event.pointerId);
    this.#show(null, true);
  }

  #follow({ clientX, clientY, buttons }) {
    if (!buttons) return;
    const under = document.elementFromPoint(clientX, clientY)?.closest(".week-day");
    this.#show(under && this.free.has(under.dataset.day) ? under : null, true);
  }

  #key(event) {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step) this.#show(this.#next(step), true);
    else if (event.key === "Enter" && this.target) this.#drop();
    else if (event.key === "Escape") this.#putBack();
    else return;
    event.preventDefault();
  }

  /** The next free day in this direction, from the one that is chosen or from where the workout is. */
  #next(step) {
    const from = this.target ?? this.button.closest(".week-day");
    for (let at = days.indexOf(from) + step; days[at]; at += step) {
      if (this.free.has(days[at].dataset.day)) return days[at];
    }
    return this.target;
  }

  #show(target, lifted) {
    if (target !== this.target && target) say(`To ${target.querySelector(".visually-hidden").parentElement.textContent}. Enter moves it, Escape leaves it.`);
    this.target = target;
    this.button.closest(".week-planned").classList.toggle("lifted", lifted);
    for (const day of days) {
      day.classList.toggle("may-land", lifted && this.free.has(day.dataset.day));
      day.classList.toggle("will-land", day === target);
    }
  }

  #drop() {
    if (!this.target) return this.#putBack();
    const to = this.target.dataset.day;
    const form = this.button.closest(".week-planned").querySelector(".week-change form");
    const field = Object.assign(document.createElement("input"), { type: "hidden", name: "to", value: to });
    form.append(field);
    form.submit();
  }

  #putBack() {
    this.#show(null, false);
  }
}

function say(text) {
  if (told) told.textContent = text;
}

for (const handle of document.querySelectorAll(".week-handle")) {
  if (!handle.dataset.free) continue;
  handle.hidden = false;
  new Handle(handle);
}

