"""What people type, checked: one module a subject. A form's sentences stand beside its fields."""
