// Gradio's page says that it is English, and a screen reader would read Spanish so.
document.documentElement.lang = "es-MX";
