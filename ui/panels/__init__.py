"""The parts of the window. None of them knows another; `ui.main_window` puts them together."""
