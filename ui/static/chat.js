// Gradio's <base> makes a link within the page load the page anew, without the conversation, where the address has a
// query: markers lead to citations by hand.
document.addEventListener("click", (event) => {
    const marker = event.target.closest("a.cita-marker");
    if (marker) {
        event.preventDefault();
        document.getElementById(marker.hash.slice(1))?.focus();
    }
});
