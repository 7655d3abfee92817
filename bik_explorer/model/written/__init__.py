"""How packs and lessons are written: values as fields in the order of the format, and fields as YAML."""
