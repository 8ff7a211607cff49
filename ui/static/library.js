// The library: the list narrows as one types, files are added one after another, a bulletin opens in place of the list.
const citaLibrary = (() => {
    let root;
    let shown = 50;
    let edition = {};
    const at = (selector) => root.querySelector(selector);

    // Called when the tab is drawn and each time it is chosen, which the first time come together.
    let drawn;
    async function open(element) {
        root = element ?? root;
        if (!root) return;
        try {
            drawn ??= draw();
            await drawn;
            await list();
        } catch (error) {
            drawn = null;
            root.textContent = error.message;
        }
    }

    async function draw() {
        root.innerHTML = await text("biblioteca");
        listen();
    }

    async function text(path, options) {
        const response = await fetch(path, options).catch(() => {
            throw new Error("No hay conexión con cita. Comprueba que siga abierta y vuelve a intentarlo.");
        });
        if (response.status === 401) location.reload();
        if (!response.ok) throw new Error(await reason(response));
        return response.text();
    }

    async function reason(response) {
        const answer = await response.json().catch(() => ({}));
        return typeof answer.detail === "string" ? answer.detail : "No se pudo. Vuelve a intentarlo.";
    }

    let latest = 0;
    async function list() {
        const turn = ++latest;
        const query = new URLSearchParams([...new FormData(at(".cita-fields")), ["hasta", shown], ...Object.entries(edition)]);
        const html = await text(`boletines?${query}`);
        // An answer that comes after a later one is of no use.
        if (turn === latest) at(".cita-list").innerHTML = html;
    }

    function listen() {
        const fields = at(".cita-fields");
        const narrow = () => { shown = 50; list(); };
        fields.addEventListener("input", narrow);
        fields.addEventListener("submit", (event) => event.preventDefault());
        at(".cita-list").addEventListener("click", act);
        at(".cita-back").addEventListener("click", close);
        at(".cita-reader").addEventListener("keydown", (event) => event.key === "Escape" && close());
        const drop = at(".cita-drop");
        if (!drop) return;
        drop.addEventListener("change", (event) => { add([...event.target.files]); drop.reset(); });
        const over = (is) => (event) => { event.preventDefault(); drop.classList.toggle("cita-over", is); };
        root.addEventListener("dragover", over(true));
        root.addEventListener("dragleave", over(false));
        root.addEventListener("drop", (event) => { over(false)(event); add([...event.dataTransfer.files]); });
    }

    function act({ target }) {
        const row = target.closest("[data-file]");
        if (target.matches(".cita-open")) read(row);
        if (target.matches(".cita-remove")) confirmRemoval(row, target);
        if (target.matches(".cita-more")) { shown += 50; list(); }
        const chip = target.closest(".cita-edition");
        if (chip) {
            const isChosen = chip.getAttribute("aria-pressed") === "true";
            edition = isChosen ? {} : { serie: chip.dataset.event, edicion: chip.dataset.edition };
            list().then(() => at(`[data-edition="${chip.dataset.edition}"][data-event="${chip.dataset.event}"]`)?.focus());
        }
    }

    let origin;
    async function read(row) {
        origin = row.dataset.file;
        at(".cita-whole").innerHTML = await text(`boletin?archivo=${encodeURIComponent(origin)}`);
        at(".cita-shelf").hidden = true;
        at(".cita-reader").hidden = false;
        at(".cita-back").focus();
        scrollTo(0, 0);
    }

    function close() {
        at(".cita-reader").hidden = true;
        at(".cita-shelf").hidden = false;
        [...root.querySelectorAll("[data-file]")].find((row) => row.dataset.file === origin)?.querySelector("button").focus();
    }

    function confirmRemoval(row, button) {
        const actions = row.querySelector(".cita-actions");
        const before = [...actions.childNodes];
        const label = Object.assign(document.createElement("span"), { textContent: "¿Quitarlo?" });
        const yes = Object.assign(document.createElement("button"), { type: "button", textContent: "Sí, quitarlo", className: "cita-danger" });
        const no = Object.assign(document.createElement("button"), { type: "button", textContent: "No" });
        no.addEventListener("click", () => { actions.replaceChildren(...before); button.focus(); });
        yes.addEventListener("click", () => remove(row.dataset.file));
        actions.replaceChildren(label, yes, no);
        no.focus();
    }

    async function remove(file) {
        const state = begin(0);
        try {
            await text(`boletines/${encodeURIComponent(file)}`, { method: "DELETE" });
            state(`Se quitó ${file}.`);
        } catch (error) {
            state(error.message);
        }
        await list();
    }

    async function add(files) {
        if (!files.length) return;
        const state = begin(files.length);
        const counts = {};
        for (const [done, file] of files.entries()) {
            state(`${done + 1} de ${files.length}: ${file.name}`, done);
            const answer = await put(file);
            counts[answer.change] = (counts[answer.change] ?? 0) + 1;
            report(file.name, answer);
        }
        // Said last: who reads it finds a list that no longer moves under the pointer.
        await refreshFields();
        state(summary(counts), files.length);
    }

    async function put(file) {
        try {
            return JSON.parse(await text(`boletines/${encodeURIComponent(file.name)}`, { method: "PUT", body: file }));
        } catch (error) {
            return { change: "refused", said: error.message };
        }
    }

    // Shows the report, empty; gives what says how far it is.
    function begin(total) {
        const report = at(".cita-report");
        const bar = report.querySelector("progress");
        report.hidden = false;
        report.querySelector("ul").replaceChildren();
        bar.hidden = !total;
        bar.max = total;
        return (said, done = 0) => {
            report.querySelector(".cita-report-state").textContent = said;
            bar.value = done;
            if (done === total) bar.hidden = true;
        };
    }

    function report(name, { change, said }) {
        const item = document.createElement("li");
        const file = Object.assign(document.createElement("strong"), { textContent: name });
        item.className = `cita-${change}`;
        item.append(file, " ", said);
        at(".cita-report ul").append(item);
    }

    function summary(counts) {
        const names = { added: ["agregado", "agregados"], updated: ["actualizado", "actualizados"],
            unchanged: ["ya estaba", "ya estaban"], refused: ["rechazado", "rechazados"] };
        return Object.entries(names).filter(([change]) => counts[change])
            .map(([change, [one, many]]) => `${counts[change]} ${counts[change] === 1 ? one : many}`).join(", ") + ".";
    }

    // New bulletins may bring years and states that the fields do not have yet.
    async function refreshFields() {
        const fields = at(".cita-fields");
        const chosen = Object.fromEntries(new FormData(fields));
        const fresh = document.createElement("template");
        fresh.innerHTML = await text("biblioteca");
        for (const select of fields.querySelectorAll("select")) {
            select.replaceChildren(...fresh.content.querySelector(`select[name="${select.name}"]`).children);
            select.value = chosen[select.name];
        }
        await list();
    }

    return { open };
})();
