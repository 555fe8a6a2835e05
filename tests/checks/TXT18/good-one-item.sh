# Two indicators of one item may share their text.
t=$(cut -d, -f17 filings/2025/M06/jw.csv | sed -n 2p)
awk -F, -v OFS=, -v t="$t" 'NR==3{$17=t}1' filings/2025/M06/jw.csv >x && mv x filings/2025/M06/jw.csv
