"""Words of English and Russian: their forms, stems, phrases and spellings."""
