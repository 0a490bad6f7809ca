// Light or dark, before anything is painted. index.html loads this file before the body.
//
// The root carries the result, `data-theme="light"` or `"dark"`, and what was asked for,
// `data-theme-choice="light"`, `"dark"` or `"system"`. The page changes the latter and sends
// `themechoice` to the window; whenever the result may be another one, the window gets `themechange`.
{
  const key = "regulars.theme";
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");

  const remembered = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // a browser that keeps nothing
    }
  };
  const remember = (choice) => {
    try {
      if (choice === "system") {
        localStorage.removeItem(key);
      } else {
        localStorage.setItem(key, choice);
      }
    } catch {
      // The choice lasts as long as the page.
    }
  };
  const apply = () => {
    const choice = root.dataset.themeChoice;
    root.dataset.theme = choice === "system" ? (dark.matches ? "dark" : "light") : choice;
    const bar = document.querySelector('meta[name="theme-color"]');
    bar?.setAttribute("content", getComputedStyle(root).getPropertyValue("--color-page").trim());
    window.dispatchEvent(new Event("themechange"));
  };

  const first = remembered();
  root.dataset.themeChoice = first === "light" || first === "dark" ? first : "system";
  apply();
  dark.addEventListener("change", apply);
  // Paper is light.
  window.addEventListener("beforeprint", () => {
    root.dataset.theme = "light";
    window.dispatchEvent(new Event("themechange"));
  });
  window.addEventListener("afterprint", apply);
  window.addEventListener("themechoice", () => {
    remember(root.dataset.themeChoice);
    apply();
  });
}
