# The first period of the year: nobody filed before.
rm -r filings/2025/M04 filings/2025/M05 filings/2025/M06/zwj.csv
