sed '2s/,区教委,/,区体育局,/' filings/2025/M06/jw.csv | sed '2s/区体育局/区民政局/' >x && mv x filings/2025/M06/jw.csv
