// Makes workers fail. Runs in the page: the next worker that it starts suffers `self.fault`, which is
// { kind, stage, word }, and tells at each progress of its engine whether the stage is reached. The
// worker is the one that is shipped; what is planted stands behind its script.
{
  const { terminate } = Worker.prototype;
  self.ended = 0;
  Worker.prototype.terminate = function () {
    self.ended += 1;
    return terminate.call(this);
  };
  const Plain = Blob;
  self.Blob = class extends Plain {
    constructor(parts, options) {
      let all = parts;
      if (options?.type === "text/javascript" && self.fault) {
        // What the glue makes room for a text with.
        const malloc = /passStringToWasm0\(\w+, wasm\.(\w+)/.exec(parts[0])?.[1];
        all = [...parts, `(${suffer})(${JSON.stringify({ ...self.fault, malloc })});`];
        self.fault = null;
      }
      super(all, options);
    }
  };

  function suffer({ kind, stage, word, malloc }) {
    // Its helpers are well.
    if (self.name) return;
    const post = self.postMessage.bind(self);
    let engine = null;
    const plain = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...given) => {
      const made = await plain.apply(WebAssembly, given);
      engine = (made.instance ?? made).exports;
      return made;
    };
    const trap = () => {
      // The engine asks for the time when it goes on: it ends there, in the middle of its work.
      performance.now = () => {
        throw new WebAssembly.RuntimeError("unreachable");
      };
    };
    const faults = {
      // What a panic leaves: its last word, then a trap.
      panic() {
        post(`panicked at the engine: ${word}`);
        trap();
      },
      trap,
      // All memory that there is for WebAssembly is given away, and what the allocator still has.
      memory() {
        const take = (all, take) => {
          for (let size = all; size >= 1; ) {
            try {
              take(size);
            } catch {
              size >>= 1;
            }
          }
        };
        take(65536, (pages) => engine.memory.grow(pages));
        take(1 << 20, (bytes) => engine[malloc](bytes, 1));
      },
      // Nobody is told of this.
      silence: () => self.close(),
    };
    if (kind === "channel") {
      // A real panic: the worker expects this of every browser.
      self.MessageChannel = class {
        constructor() {
          throw new Error(word);
        }
      };
    }
    const orders = new BroadcastChannel("fault");
    orders.onmessage = ({ data }) => {
      if (data === "measure") return orders.postMessage(engine.memory.buffer.byteLength);
      setTimeout(() => {
        throw new WebAssembly.RuntimeError("unreachable");
      });
    };
    // News of a run begin with 1 and its number, progress with 0 and the stage.
    const stageOf = (bytes) => {
      let at = 1;
      while (bytes[at] & 128) at += 1;
      return bytes[0] === 1 && bytes[at + 1] === 0 ? bytes[at + 2] : undefined;
    };
    let pending = true;
    self.postMessage = (message, transfer) => {
      const bytes = message instanceof Uint8Array ? message : new Uint8Array();
      if (kind === "version" && bytes[0] === 0) bytes[1] += 1;
      const reached = stageOf(bytes) === stage;
      post(message, transfer);
      if (pending && reached) {
        pending = false;
        faults[kind]?.();
      }
    };
  }
}
