// Command crosscheck audits a log over HTTP with an implementation that is not ours: golang.org/x/mod/sumdb/tlog and note,
// which Go uses for its checksum database.
//
// It fetches the checkpoint and verifies its signature, fetches every entry bundle and recomputes the root from the entries
// alone, then fetches every tile and compares it with the tile that follows from the entries. Of each proof given, it
// verifies the checkpoint's signature, that this checkpoint is consistent with the log's, and the inclusion of the entry
// that the proof carries. Of each transparent statement given, it verifies the receipts; see receipt.go.
//
//	go run main.go receipt.go -log http://localhost:5080/log -vkey KEY [-proof URL]... [-keys URL [-transparent URL]...]
//
// Only the framing that the Go packages do not have (paths of tlog-tiles, entry bundles, tlog-proof) is written here.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	tileHeight = 8
	tileWidth  = 1 << tileHeight
	maxBody    = 64 << 20
)

type urls []string

func (u *urls) String() string     { return strings.Join(*u, " ") }
func (u *urls) Set(s string) error { *u = append(*u, s); return nil }

func main() {
	var proofs, transparent urls
	log := flag.String("log", "", "the log's URL prefix, under which checkpoint and tile/ lie")
	vkey := flag.String("vkey", "", "the log's verifier key")
	flag.Var(&proofs, "proof", "URL of a .tlog-proof to verify; may be repeated")
	keys := flag.String("keys", "", "URL of the SCITT service's keys")
	flag.Var(&transparent, "transparent", "URL of a transparent statement to verify; may be repeated")
	flag.Parse()
	if err := run(strings.TrimSuffix(*log, "/"), *vkey, proofs, *keys, transparent); err != nil {
		fmt.Fprintln(os.Stderr, "crosscheck: FAILED:", err)
		os.Exit(1)
	}
}

func run(log, vkey string, proofs []string, keys string, transparent []string) error {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return fmt.Errorf("-vkey: %w", err)
	}

	msg, err := fetch(log+"/checkpoint", "text/plain; charset=utf-8")
	if err != nil {
		return err
	}
	tree, err := openCheckpoint(msg, verifier)
	if err != nil {
		return fmt.Errorf("checkpoint: %w", err)
	}
	fmt.Printf("checkpoint: %s, size %d, root %s\n", verifier.Name(), tree.N, tree.Hash)

	hashes, err := readEntries(log, tree)
	if err != nil {
		return err
	}
	fmt.Printf("entries: %d, the root follows from them\n", tree.N)
	if err := compareTiles(log, tree, hashes); err != nil {
		return err
	}

	for _, url := range proofs {
		if err := checkProof(url, verifier, tree, hashes); err != nil {
			return fmt.Errorf("proof %s: %w", url, err)
		}
	}
	for _, url := range transparent {
		if err := checkTransparent(url, keys, tree, hashes); err != nil {
			return fmt.Errorf("transparent statement %s: %w", url, err)
		}
	}
	fmt.Println("crosscheck: OK")
	return nil
}

// readEntries reads all entries and checks that the checkpoint's root follows from them. It returns the whole tree.
func readEntries(log string, tree tlog.Tree) (tlog.HashReader, error) {
	var stored []tlog.Hash
	hashes := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		out := make([]tlog.Hash, len(indexes))
		for i, x := range indexes {
			out[i] = stored[x]
		}
		return out, nil
	})

	for first := int64(0); first < tree.N; first += tileWidth {
		width := min64(tileWidth, tree.N-first)
		bundle, err := fetch(log+"/"+tilePath("entries", first/tileWidth, int(width)), "application/octet-stream")
		if err != nil {
			return nil, err
		}
		for i := first; i < first+width; i++ {
			if len(bundle) < 2 || len(bundle)-2 < int(binary.BigEndian.Uint16(bundle)) {
				return nil, fmt.Errorf("a bundle ends within entry %d", i)
			}
			size := int(binary.BigEndian.Uint16(bundle))
			more, err := tlog.StoredHashes(i, bundle[2:2+size], hashes)
			if err != nil {
				return nil, err
			}
			stored = append(stored, more...)
			bundle = bundle[2+size:]
		}
		if len(bundle) != 0 {
			return nil, fmt.Errorf("the bundle from entry %d has bytes after its last", first)
		}
	}

	root, err := tlog.TreeHash(tree.N, hashes)
	if err != nil {
		return nil, err
	}
	if root != tree.Hash {
		return nil, fmt.Errorf("the entries have the root %s, the checkpoint says %s", root, tree.Hash)
	}
	return hashes, nil
}

// compareTiles fetches every tile of the tree, the partial ones included. (tlog.TileHashReader would verify tiles as it
// reads them; but as of x/mod 0.7.0 it leaves some unverified in small trees, and this is the stricter check.)
func compareTiles(log string, tree tlog.Tree, hashes tlog.HashReader) error {
	count := 0
	for level := 0; tree.N>>(tileHeight*level) > 0; level++ {
		for n, left := int64(0), tree.N>>(tileHeight*level); left > 0; n, left = n+1, left-tileWidth {
			tile := tlog.Tile{H: tileHeight, L: level, N: n, W: int(min64(left, tileWidth))}
			path := tilePath(strconv.Itoa(level), n, tile.W)
			got, err := fetch(log+"/"+path, "application/octet-stream")
			if err != nil {
				return err
			}
			want, err := tlog.ReadTileData(tile, hashes)
			if err != nil {
				return err
			}
			if !bytes.Equal(got, want) {
				return fmt.Errorf("%s is not the tile that follows from the entries", path)
			}
			count++
		}
	}
	fmt.Printf("tiles: %d, as they follow from the entries\n", count)
	return nil
}

func checkProof(url string, verifier note.Verifier, tree tlog.Tree, hashes tlog.HashReader) error {
	body, err := fetch(url, "text/plain; charset=utf-8")
	if err != nil {
		return err
	}
	head, checkpoint, ok := bytes.Cut(body, []byte("\n\n"))
	if !ok {
		return errors.New("no blank line before the checkpoint")
	}
	lines := strings.Split(string(head), "\n")
	if len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" {
		return errors.New("not a tlog-proof with an entry")
	}
	extra, ok1 := cutPrefix(lines[1], "extra ")
	indexText, ok2 := cutPrefix(lines[2], "index ")
	entry, err1 := base64.StdEncoding.DecodeString(extra)
	index, err2 := strconv.ParseInt(indexText, 10, 64)
	if !ok1 || !ok2 || err1 != nil || err2 != nil {
		return errors.New("malformed extra or index line")
	}
	var path tlog.RecordProof
	for _, line := range lines[3:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return fmt.Errorf("path: %w", err)
		}
		path = append(path, hash)
	}
	proven, err := openCheckpoint(checkpoint, verifier)
	if err != nil {
		return fmt.Errorf("its checkpoint: %w", err)
	}
	if err := tlog.CheckRecord(path, proven.N, proven.Hash, index, tlog.RecordHash(entry)); err != nil {
		return fmt.Errorf("inclusion: %w", err)
	}

	// The log has not shown this proof another history than it shows us.
	old, new := proven, tree
	if old.N <= new.N {
		consistency, err := tlog.ProveTree(new.N, old.N, hashes)
		if err != nil {
			return fmt.Errorf("consistency: %w", err)
		}
		if err := tlog.CheckTree(consistency, new.N, new.Hash, old.N, old.Hash); err != nil {
			return fmt.Errorf("consistency: %w", err)
		}
	}
	fmt.Printf("proof: entry %d of %d, %d bytes, is included\n", index, proven.N, len(entry))
	return nil
}

// openCheckpoint verifies the signature and reads the three lines.
func openCheckpoint(msg []byte, verifier note.Verifier) (tlog.Tree, error) {
	n, err := note.Open(msg, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(n.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("the origin is %q, the key's name %q", lines[0], verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	hash, err := tlog.ParseHash(lines[2])
	if err != nil {
		return tlog.Tree{}, err
	}
	return tlog.Tree{N: size, Hash: hash}, nil
}

// tilePath is the path of C2SP tlog-tiles, which differs from that of the checksum database.
func tilePath(level string, n int64, width int) string {
	path := fmt.Sprintf("%03d", n%1000)
	for n /= 1000; n > 0; n /= 1000 {
		path = fmt.Sprintf("x%03d/%s", n%1000, path)
	}
	if width < tileWidth {
		path += fmt.Sprintf(".p/%d", width)
	}
	return "tile/" + level + "/" + path
}

var client = &http.Client{Timeout: 30 * time.Second}

func fetch(url, contentType string) ([]byte, error) {
	response, err := client.Get(url)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", url, response.Status)
	}
	if got := response.Header.Get("Content-Type"); got != contentType {
		return nil, fmt.Errorf("%s: content type %q, not %q", url, got, contentType)
	}
	return io.ReadAll(io.LimitReader(response.Body, maxBody))
}

func cutPrefix(s, prefix string) (string, bool) {
	return strings.TrimPrefix(s, prefix), strings.HasPrefix(s, prefix)
}

func min64(a, b int64) int64 {
	if a < b {
		return a
	}
	return b
}
