text=$(sed -n '2s/.*,\(截至5月25日，[^,]*\),.*/\1/p' filings/2025/M05/zwj.csv)
line=$(cut -d, -f17 filings/2025/M05/zwj.csv | sed -n 2p)
awk -F, -v OFS=, -v t="$line" 'NR==2{$17=t}1' filings/2025/M06/zwj.csv >x && mv x filings/2025/M06/zwj.csv
