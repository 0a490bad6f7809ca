// Starts the page. Trunk leaves beside this file, always under these names:
//
//   app.js, app_bg.wasm         the page: an ES module whose default export starts it
//   worker.js, worker_bg.wasm   the engine: a classic script that defines `wasm_bindgen`
//
// The address of this file carries the mark of the version (`?v=...`, put there by .ci/stamp);
// every file that belongs to it is fetched with the same mark.
const mark = new URL(import.meta.url).search;
const address = (name) => new URL(`./${name}${mark}`, import.meta.url);

try {
  const [app, module] = await Promise.all([
    import(address("app.js")),
    WebAssembly.compileStreaming(fetch(address("app_bg.wasm"))),
  ]);
  await app.default({ module_or_path: module });
} catch (error) {
  console.error(error);
  const notice = document.querySelector("[data-start]");
  if (notice) {
    notice.textContent =
      "Regulars could not start. It needs a browser of 2023 or later, and every file of its folder.";
  }
}
