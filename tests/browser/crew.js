// What is planted behind the script of the engine's worker and of its helpers: how many cores there
// are, a roll call, and a fault that helpers suffer. `{ cores, fault, after }` comes from the test.
({ cores, fault, after }) => {
  Object.defineProperty(navigator, "hardwareConcurrency", { value: cores });
  const line = new BroadcastChannel("crew");
  line.onmessage = ({ data }) => data === "who" && line.postMessage(self.name || "engine");
  if (!self.name) return;
  fetch(`${self.origin}/?helper`).then(
    () => line.postMessage("escaped"),
    () => line.postMessage("sealed"),
  );
  const post = self.postMessage.bind(self);
  let said = 0;
  self.postMessage = (...message) => {
    said += 1;
    // The first word is that it is ready.
    if (said > after && fault === "silence") return;
    // The output of a task, `Answer::Output`, that can be read and is empty.
    if (said > after && fault === "lie" && message[0][0][0] === 1) message[0][1].fill(0);
    post(...message);
    if (said > 1) line.postMessage("helped");
    // A piece of a file: `Answer::Piece`.
    if (message[0][0][0] === 2) line.postMessage("read");
    if (said === after && fault === "death") {
      setTimeout(() => {
        throw new WebAssembly.RuntimeError("unreachable");
      });
    }
  };
}
