"""From a Graph to a picture: columns, positions, boxes, SVG, and pages of a large one."""
