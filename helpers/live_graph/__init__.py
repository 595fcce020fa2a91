"""From a Graph to the live graph: its payload, the JavaScript that moves it, a page or a widget around it."""
