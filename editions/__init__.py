"""What people meet of the course: each edition is made from notebooks/, and nothing is edited twice."""
