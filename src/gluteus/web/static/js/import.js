/** Store one batch after the other and show how far it is. Without scripts a button does the same. */
const form = document.getElementById("import-more");
const bar = document.getElementById("import-progress");
const told = document.getElementById("import-told");
const workouts = told.textContent.split(" of ").pop();

async function store() {
  const answer = await fetch(form.action, {
    method: "POST",
    body: new FormData(form),
    headers: { Accept: "application/json" },
  });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  const { percent, finished } = await answer.json();
  bar.value = percent;
  told.textContent = `${percent} % of ${workouts}`;
  return finished;
}

form.hidden = true;
try {
  while (!(await store()));
  location.reload();
} catch {
  told.textContent = "The server cannot be reached. What is stored stays; go on when it is back.";
  form.hidden = false;
}
