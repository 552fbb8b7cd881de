// The button of a sheet. Without scripts the page says how else to print.
const button = document.querySelector("#print");
button.hidden = false;
button.addEventListener("click", () => window.print());
