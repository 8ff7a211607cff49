// The thumbs below an answer, and the comment that may follow.

Object.assign(actions, { rate: (button) => rate(button) });

function rate(button) {
    const footer = button.closest("footer");
    for (const each of footer.querySelectorAll('[data-do="rate"]')) each.setAttribute("aria-pressed", each === button);
    footer.querySelector("form").hidden = false;
    tell(footer, "");
}

async function tell(footer, comment) {
    const good = footer.querySelector('[aria-pressed="true"]').dataset.rating === "up";
    const body = JSON.stringify({ record: turnOf(footer).record, good, comment });
    const sent = await fetch("/opinion", { method: "POST", headers: { "Content-Type": "application/json" }, body }).catch(() => null);
    const said = await sent?.json().catch(() => null);
    footer.querySelector("output").textContent = typeof said?.detail === "string" ? said.detail : "No se pudo guardar. Recarga la página.";
    return sent?.ok;
}

element.addEventListener("submit", async (event) => {
    const form = event.target.closest(".cita-comment");
    if (!form) return;
    event.preventDefault();
    if (await tell(form.closest("footer"), form.elements[0].value)) form.hidden = true;
});
