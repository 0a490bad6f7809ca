// Before anything is painted: in which language, and whether the start page is asked for at all, so
// that what index.html paints first is what the app paints next (style/first.css).
{
  const root = document.documentElement;
  let chosen = null;
  try {
    chosen = localStorage.getItem("regulars.language");
  } catch {
    // A browser that keeps nothing.
  }
  const asked = [chosen ?? "", ...navigator.languages].map((tag) => tag.split("-")[0].toLowerCase());
  root.lang = asked.find((language) => language === "en" || language === "de") ?? "en";
  root.dataset.first = /^#?\/?$/.test(location.hash) ? "start" : "other";
  // A script that is missing or was changed (public/start.js); `error` events do not bubble.
  const failed = ({ target }) => target instanceof HTMLScriptElement && (root.dataset.first = "failed");
  window.addEventListener("error", failed, true);
  // A file that is dropped too early does not take the page's place.
  for (const name of ["dragover", "drop"]) {
    window.addEventListener(name, (event) => event.preventDefault());
  }
}
