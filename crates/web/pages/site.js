// Says in words whether the system is ready, and asks again while it is not.
const state = document.getElementById("state");
const text = document.getElementById("state-text");

async function ask() {
  try {
    const answer = await fetch("/ready", { cache: "no-store" });
    const problem = answer.ok ? null : await answer.json();
    state.dataset.state = answer.ok ? "ready" : "not-ready";
    text.textContent = answer.ok ? "The system is running and ready." : problem.detail;
    if (answer.ok) return;
  } catch {
    state.dataset.state = "not-ready";
    text.textContent = "The system does not answer.";
  }
  setTimeout(ask, 5000);
}

ask();
