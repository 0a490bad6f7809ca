// The page's end of the service worker (sw.js). start.js loads this file once the app stands.
//
// What it finds out stands at the root as `data-offline`, and the window gets `offlinechange`:
//
//   kept       the app opens without a network
//   away       so it did just now: its host cannot be reached
//   replaced   another version opens next time
//
// No other file of the page names the service worker, and before a customer's file is read the seal
// takes the interface away (src/ui/seal.rs).

const mark = new URL(import.meta.url).searchParams.get("v");
const container = navigator.serviceWorker;
const storage = self.caches;
const root = document.documentElement;

const tell = (state) => {
  root.dataset.offline = state;
  window.dispatchEvent(new Event("offlinechange"));
};

/** The version that opens next, as sw.js has written it down. */
async function nextVersion(scope) {
  const found = await storage.match(new URL("./current-version", scope), {
    cacheName: `${scope} state`,
  });
  return found?.text();
}

async function keep() {
  const registration = await container.register("./sw.js", { updateViaCache: "none" });
  const look = async (host) => {
    const next = await nextVersion(registration.scope);
    if (next) {
      tell(next === mark ? host : "replaced");
    }
  };
  const follow = (worker) => {
    worker?.addEventListener("statechange", () => {
      if (worker.state === "activated") {
        look("kept");
      }
    });
  };
  const { installing, waiting, active } = registration;
  [installing, waiting, active].forEach(follow);
  registration.addEventListener("updatefound", () => follow(registration.installing));
  window.addEventListener("offline", () => look("away"));
  window.addEventListener("online", () => look("kept"));
  if (active?.state === "activated") {
    await look(navigator.onLine ? "kept" : "away");
    // Asks the host whether there is a newer version, and so also whether there is a host.
    await registration.update().catch(() => look("away"));
  }
}

// A page that .ci/stamp has not marked has no version to keep.
if (mark && container && storage) {
  keep().catch((error) => console.info("Regulars is not kept for use without a network:", error));
}
