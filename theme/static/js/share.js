// Shows the ways to share that this browser has: its own menu, and its clipboard.
const address = document.querySelector('link[rel="canonical"]')?.href ?? location.href;
const ways = {
  native: {
    known: "share" in navigator,
    go: () => navigator.share({ title: document.title, url: address }),
  },
  copy: {
    known: "clipboard" in navigator,
    go: () => navigator.clipboard.writeText(address),
  },
};

for (const button of document.querySelectorAll("[data-share]")) {
  const way = ways[button.dataset.share];
  const status = button.closest(".share").querySelector('[role="status"]');
  button.parentElement.hidden = !way.known;
  button.addEventListener("click", async () => {
    try {
      await way.go();
      status.textContent = button.dataset.done ?? "";
    } catch {
      status.textContent = ""; // The visitor thought better of it.
    }
  });
}
