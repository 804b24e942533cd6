// Reloads the page when the site was read again; the browser keeps its place.
const shown = Number(document.currentScript.dataset.number);
const news = new EventSource("/_preview/news");
news.onmessage = ({ data }) => {
  if (Number(data) !== shown) location.reload();
};
