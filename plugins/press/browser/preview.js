// Keeps a page up to date while its text is written. What differs between the page as
// it came and as it comes now is changed in place; all else stays as it is, with what
// was opened, filled in and scrolled to. Where that cannot be, the page is loaded anew.
const attributes = (node) => node.getAttributeNames();
const between = (nodes, start, end) => nodes.slice(start, nodes.length - end);
const insist = (holds) => {
  if (!holds) throw new Error("a script of the page was here, or is to run");
};

const text = async (address) => (await fetch(address, { cache: "no-store" })).text();
const page = async () => new DOMParser().parseFromString(await text(location.href), "text/html");
const numberOf = (came) => came.getElementById("preview").dataset.number;

const renew = (live, before, now) => {
  if (before.isEqualNode(now)) return;
  insist(live.nodeName === before.nodeName && before.nodeName === now.nodeName);
  if (now.nodeType !== Node.ELEMENT_NODE) {
    insist(live.nodeValue === before.nodeValue);
    live.nodeValue = now.nodeValue;
    return;
  }
  for (const name of new Set([...attributes(before), ...attributes(now)])) {
    const [old, value] = [before.getAttribute(name), now.getAttribute(name)];
    if (old === value) continue;
    insist(live.getAttribute(name) === old);
    if (value === null) live.removeAttribute(name);
    else live.setAttribute(name, value);
  }
  renewWithin(live, before, now);
};

// Passes over what is alike at the start and at the end, and renews what lies between.
const renewWithin = (live, before, now) => {
  const all = [live, before, now].map((node) => [...node.childNodes]);
  const [lives, befores, nows] = all;
  insist(lives.length === befores.length);
  const most = Math.min(befores.length, nows.length);
  let [start, end] = [0, 0];
  while (start < most && befores[start].isEqualNode(nows[start])) start += 1;
  while (end < most - start && befores.at(-1 - end).isEqualNode(nows.at(-1 - end))) end += 1;
  const [mine, old, fresh] = all.map((nodes) => between(nodes, start, end));
  if (old.length === fresh.length && old.every((node, at) => node.nodeName === fresh[at].nodeName)) {
    mine.forEach((node, at) => renew(node, old[at], fresh[at]));
    return;
  }
  const runs = (node) => node.nodeName === "SCRIPT" || node.querySelector?.("script");
  insist(mine.every((node, at) => node.isEqualNode(old[at])) && ![...old, ...fresh].some(runs));
  mine.forEach((node) => node.remove());
  for (const node of fresh) live.insertBefore(document.importNode(node, true), lives[lives.length - end] ?? null);
};

// A style sheet keeps its address when it changes; the old one goes when the new is in.
const styles = new Map();
const dress = async () => {
  for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
    const [address] = link.href.split("?");
    const style = await text(address);
    if ((styles.get(address) ?? style) !== style) {
      const next = link.cloneNode();
      next.href = `${address}?${Date.now()}`;
      await new Promise((loaded) => {
        next.onload = next.onerror = loaded;
        link.after(next);
      });
      link.remove();
    }
    styles.set(address, style);
  }
};

const follow = async () => {
  let [shown, turning] = [await page(), Promise.resolve()];
  insist(numberOf(shown) === numberOf(document));
  await dress();
  const turn = async (number) => {
    if (number === numberOf(shown)) return;
    const next = await page();
    renew(document.documentElement, shown.documentElement, next.documentElement);
    shown = next;
    await dress();
  };
  new EventSource("/_preview/news").onmessage = ({ data }) => {
    turning = turning.then(() => turn(data)).catch(anew);
  };
};

// Where the preview was stopped, the page stays, and looks for the next one.
const anew = (error) => {
  if (!(error instanceof TypeError)) location.reload();
};

follow().catch(anew);
