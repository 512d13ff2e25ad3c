"""Item models between the stored records and the views."""
