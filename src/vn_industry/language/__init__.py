"""Words, numbers and time as English and Vietnamese write them: what both readers, of prose and of workbooks, share."""
