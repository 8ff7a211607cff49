// The conversation on the screen. The server is told everything that a question depends on and keeps nothing of it:
// turns, with what the server needs to go on from each, are kept here and by history.js in the browser's own storage.
// Runs once, as the js_on_load of the chat's gr.HTML: element, trigger, props and watch are Gradio's.

const find = (selector) => element.querySelector(selector);
const log = find(".cita-turns");
const box = find("textarea");
const filters = { year: "", state: "", file: "" };
let conversation = { id: "", title: "", turns: [] };
let asking = null; // the number of the turn that is being answered

const actions = {
    ask: (button) => ask(button.dataset.question, []),
    edit: (button) => edit(turnOf(button)),
    repeat: (button) => repeat(turnOf(button)),
    stop,
    new: () => begin(),
    copy: (button) => copy(turnOf(button).plain, button),
};

element.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button && actions[button.dataset.do]) actions[button.dataset.do](button);
});

function turnOf(node) {
    const number = Number(node.closest(".cita-turn").id.replace("turno-", ""));
    return conversation.turns.find((turn) => turn.number === number);
}

function records(before = Infinity) {
    return conversation.turns.filter((turn) => turn.record && turn.number < before).map((turn) => turn.record);
}

function ask(question, history = records()) {
    if (asking !== null || !question.trim()) return;
    asking = 1 + Math.max(0, ...conversation.turns.map((turn) => turn.number));
    conversation.turns.push({ number: asking, typed: question });
    box.value = "";
    draft = null;
    busy(true);
    trigger("ask", { number: asking, question, history: history.slice(-10), within: { ...filters } });
}

function busy(on) {
    find(".cita-send").hidden = on;
    find(".cita-stop").hidden = !on;
    find(".cita-welcome").hidden = conversation.turns.length > 0;
}

// What is typed meanwhile stays in the box: it is sent when the answer is there.
let draft = null; // the turn that is being edited: its question is asked as it was then
find("form").addEventListener("submit", (event) => {
    event.preventDefault();
    ask(box.value, draft ? records(draft.number) : records());
});
box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    find("form").requestSubmit();
});

function edit(turn) {
    draft = turn;
    box.value = turn.typed;
    box.focus();
}

function repeat(turn) {
    ask(turn.typed, records(turn.number));
}

function stop() {
    if (asking === null) return;
    trigger("stop");
    const reply = document.getElementById(`turno-${asking}`)?.querySelector(".cita-reply");
    if (reply) reply.innerHTML = '<p class="cita-read" role="status">Detenida.</p>';
    conversation.turns = conversation.turns.filter((turn) => turn.number !== asking);
    stopped = asking;
    asking = null;
    busy(false);
    box.focus();
}

// A value that was under way when its turn was stopped.
let stopped = null;

watch("value", () => {
    const value = props.value || {};
    if (value.welcome !== undefined) welcome(value);
    for (const turn of value.turns || []) show(turn);
});

function show(turn) {
    const known = conversation.turns.find((each) => each.number === turn.number);
    if (!known || turn.number === stopped) return;
    const first = !document.getElementById(`turno-${turn.number}`);
    const drawn = document.createElement("template");
    drawn.innerHTML = turn.html;
    const article = drawn.content.firstElementChild;
    if (first) log.append(article);
    else document.getElementById(article.id).replaceWith(article);
    if (first && turn.number === asking) article.scrollIntoView({ block: "start" });
    if (!turn.done) return;
    Object.assign(known, { record: turn.record, plain: turn.plain });
    if (turn.number === asking) {
        asking = null;
        busy(false);
        save();
    }
}

function welcome(value) {
    find(".cita-welcome").innerHTML = value.welcome;
    find(".cita-filter-fields").innerHTML = value.filters;
}

function begin(next = { id: "", title: "", turns: [] }) {
    stop();
    conversation = next;
    stopped = draft = null;
    log.replaceChildren();
    close();
    busy(false);
    titled();
    remember();
    trigger("opened", { turns: next.turns });
    box.focus();
}

async function copy(text, button) {
    await put(text);
    const said = button.textContent;
    button.textContent = "Copiado";
    setTimeout(() => { button.textContent = said; }, 2000);
}

// Where the page came over a network without TLS the browser has no clipboard to give.
async function put(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const area = Object.assign(document.createElement("textarea"), { value: text });
    element.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
}
