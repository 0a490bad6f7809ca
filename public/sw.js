// The service worker: keeps the app on the device, so that it opens without a network. Beside this
// file .ci/stamp leaves every file of the app, and writes down here which version that is.
//
// One version, one cache, filled as a whole or not at all: a file counts only when its digest is the
// one below. A new version is kept beside the old one and answers the next time that the page is
// opened; a page of the old version goes on with the files of its own, told apart by the mark in
// their addresses (`?v=...`), and never gets another's.
//
// A sealed page (src/ui/seal.rs) must find no way out here, where its policy does not hold: so this
// file listens to no message, sends nothing but requests for the files below, at addresses that no
// page has a say in, and leaves every other request to the browser. tests/browser/seal.rs holds it
// to that.

const VERSION = "";
/** Address -> digest, as browsers compare it. The page itself is the address "./". */
const FILES = {};
/** The sample shop is kept when it is first opened: not everybody wants 6 MB of it. */
const SAMPLE = {};

const scope = self.registration.scope;
const cacheOf = (version) => `${scope} ${version}`;
const SAMPLE_CACHE = cacheOf("sample");
/** The header that a kept file's digest stands in. */
const DIGEST = "X-Digest";
/** Holds one text, the version that opens next; public/offline.js reads it. */
const STATE_CACHE = cacheOf("state");
const CURRENT = new URL("./current-version", scope).href;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const answer = answerTo(event.request);
  if (answer) {
    event.respondWith(answer);
  }
});

async function install() {
  const name = cacheOf(VERSION);
  // What an attempt that broke off has left.
  await caches.delete(name);
  const cache = await caches.open(name);
  try {
    // One after the other: the page that is being opened comes first.
    for (const [file, digest] of Object.entries(FILES)) {
      const address = new URL(file, scope);
      await cache.put(address, (await known(address, digest)) ?? (await verified(file, digest)));
    }
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
  // Pages of older versions are served from their own caches, so there is nothing to wait for.
  await self.skipWaiting();
}

async function activate() {
  const state = await caches.open(STATE_CACHE);
  const before = await (await state.match(CURRENT))?.text();
  await state.put(CURRENT, new Response(VERSION));
  // The version before this one may still be open somewhere; nobody needs an older one.
  const needed = [cacheOf(VERSION), cacheOf(before), SAMPLE_CACHE, STATE_CACHE];
  for (const name of await caches.keys()) {
    if (name.startsWith(`${scope} `) && !needed.includes(name)) {
      await caches.delete(name);
    }
  }
  await self.clients.claim();
}

/** What a request is answered with; nothing when it is the browser's business. */
function answerTo(request) {
  const url = new URL(request.url);
  if (request.method !== "GET" || !url.href.startsWith(scope)) {
    return undefined;
  }
  const file = `./${url.pathname.slice(new URL(scope).pathname.length)}`;
  if (file in SAMPLE) {
    return sample(file);
  }
  const version = url.searchParams.get("v") ?? VERSION;
  if (file === "./" || file === "./index.html") {
    return kept("./", VERSION);
  }
  return file in FILES || version !== VERSION ? kept(file, version) : undefined;
}

/** A file of a version. An older version's that is gone is missing; never another one's instead. */
async function kept(file, version) {
  const digest = version === VERSION && FILES[file];
  // The browser keeps the machine code of a program with what it has fetched by itself, and looks
  // for it there alone. The page itself is not marked: what is near may be of another version.
  const near = digest && file !== "./" && (await asked(file, digest, "only-if-cached"));
  if (near) {
    return near;
  }
  const cache = (await caches.has(cacheOf(version))) && (await caches.open(cacheOf(version)));
  const found = cache && (await cache.match(new URL(file, scope)));
  if (found) {
    return found;
  }
  // The browser has thrown away what was kept.
  return digest ? verified(file, digest) : Response.error();
}

async function sample(file) {
  const cache = await caches.open(SAMPLE_CACHE);
  const found = await cache.match(new URL(file, scope));
  if (found?.headers.get(DIGEST) === SAMPLE[file]) {
    return found;
  }
  const fetched = await verified(file, SAMPLE[file]);
  // Without room it is fetched again next time.
  await cache.put(new URL(file, scope), fetched.clone()).catch(() => {});
  return fetched;
}

/** A file that another version has brought here, if it has not changed since. */
async function known(address, digest) {
  for (const name of await caches.keys()) {
    if (name.startsWith(`${scope} `)) {
      const found = await (await caches.open(name)).match(address);
      if (found?.headers.get(DIGEST) === digest) {
        return found;
      }
    }
  }
  return undefined;
}

/** A file from the host, if it is the one that belongs to this version. */
async function verified(file, digest) {
  // What the browser has from opening the page saves a second transfer; if that is stale, the host
  // is asked.
  for (const cache of ["default", "reload"]) {
    const response = await asked(file, digest, cache);
    if (response) {
      const headers = new Headers(response.headers);
      headers.set(DIGEST, digest);
      return new Response(response.body, { headers });
    }
  }
  throw new Error(`${file} is not the one of version ${VERSION}`);
}

/** What the browser or the host has as a file, if it has this digest. */
async function asked(file, digest, cache) {
  const address = new URL(file, scope);
  address.searchParams.set("v", VERSION);
  const how = { cache, integrity: digest, mode: "same-origin", credentials: "same-origin" };
  const response = await fetch(address, how).catch(() => undefined);
  return response?.ok ? response : undefined;
}
