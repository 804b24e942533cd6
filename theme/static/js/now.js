// Says whether a door is open now, where the page says the day's hours anyway.
const at = (text) => Date.parse(text);

const say = (today) => {
  const now = Date.now();
  const turns = [...today.querySelectorAll("[data-from]")];
  const next = turns.find((turn) => now < at(turn.dataset.until));
  const place = today.querySelector("[data-now]");
  const later = today.querySelector("[data-next]");
  place.hidden = !next;
  if (later) later.hidden = Boolean(next); // The same is about to be said.
  if (next) {
    const open = now >= at(next.dataset.from);
    place.textContent = open ? next.textContent : next.dataset.before;
    place.dataset.now = open ? "open" : "closed";
  }
};

const tell = () => {
  document.querySelectorAll(".today").forEach(say);
  for (const notice of document.querySelectorAll("[data-gone]")) {
    notice.hidden = Date.now() >= at(notice.dataset.gone);
  }
};

tell();
setInterval(tell, 60_000);
