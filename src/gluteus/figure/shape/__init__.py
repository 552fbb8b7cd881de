"""The form of the body, part by part, as signed distances over the joints."""
