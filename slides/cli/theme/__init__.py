"""`slides theme …`: one file a command; `app` puts them together."""
