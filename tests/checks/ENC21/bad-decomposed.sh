# e and a combining acute accent.
sed -i '2s/第8家/cafe\xCC\x81旁第8家/' filings/2025/M06/mzj.csv
