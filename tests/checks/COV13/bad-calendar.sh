printf '2025Q1\t2025-03-31\t2025-04-05\t0\t2025-03-20\n' >>registry/calendar.tsv
cp -R filings/2025/M04 filings/2025/M03; sed -i 's/2025M04/2025M03/; s/2025-04/2025-03/g' filings/2025/M03/*
